import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const zoho: Dialect = {
  name: 'zoho',
  product: 'Zoho Mail',
  source: 'seen, 2014 to now',
  kind: 'failed',
  signs: [{ line: ', ERROR_CODE :' }],
  lines: [
    row.kind(
      'failed',
      'A message that you sent could not be delivered to one or more of its recipients. {words}',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.',
    ),
    row.recipient(
      '[Status: Error, Address: {recipient}, {reply}',
      '[Status: Error, Address: <lee@fabrikam.example>, ResponseCode 421, , Host not reachable.]',
    ),
    row.recipient(
      '{recipient} {words}, ERROR_CODE :{reply}',
      'lee@fabrikam.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 User unknown',
    ),
    row.recipient(
      '{recipient}, ERROR_CODE :{reply}',
      'lee@fabrikam.example, ERROR_CODE :550, ERROR_CODE :5.1.1 User unknown',
    ),
    row.end('Received:{words}', 'Received:from mail.zoho.example by mx.zohomail.example'),
  ],
  words: [
    row.words('{code}, ERROR_CODE :{reply}', '550, ERROR_CODE :5.1.1 User unknown'),
    row.words('Host not reachable', '421, ERROR_CODE :, Host not reachable.', { reason: 'no-answer' }),
  ],
}
