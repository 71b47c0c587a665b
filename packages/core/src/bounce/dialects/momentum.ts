import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const momentum: Dialect = {
  name: 'momentum',
  product: 'Momentum (Ecelerity, SparkPost)',
  source: 'Momentum reference: bounce messages; seen',
  kind: 'failed',
  signs: [{ line: 'created automatically by the mail system (ecelerity)' }],
  lines: [
    row.kind(
      'failed',
      'A message that you sent could not be delivered to one or more of its recipients. {words}',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:',
    ),
    row.recipient(
      '>>> {recipient} ({words}): {reply}',
      '>>> lee@fabrikam.example (after RCPT TO): 550 5.1.1 User unknown',
    ),
    row.recipient(
      '>> {recipient} ({words}): {reply}',
      '>> lee@fabrikam.example (after RCPT TO): 550 5.1.1 User unknown',
    ),
    row.recipient(
      '{recipient} ({words}): {reply}',
      'lee@fabrikam.example (reading confirmation): 550 5.1.1 User unknown',
    ),
    row.recipient('>>> {recipient}: {reply}', '>>> lee@fabrikam.example: 550 5.1.1 User unknown'),
    row.end('------ This is a copy of {words}', '------ This is a copy of the headers of the original message. ------'),
  ],
}
