import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Trend Micro InterScan VirusWall and Messaging Security. */
export const trendMicro: Dialect = {
  name: 'trend-micro',
  product: 'Trend Micro InterScan',
  source: 'InterScan VirusWall 3 and Messaging Security Suite 5 to 9, seen',
  kind: 'failed',
  signs: [{ line: 'Message from InterScan ' }, { line: 'Sent <<< RCPT TO:' }, { line: 'Received >>> ' }],
  lines: [
    row.skip('{words} Message from InterScan {words}', '****** Message from InterScan Messaging Security Suite ******'),
    row.end('{words} End of message {words}', '************************     End of message     **********************'),
    row.recipient(
      'Reason: Unable to deliver message to {recipient}{words}',
      'Reason:  Unable to deliver message to <lee@fabrikam.example> (and other recipients in the same domain).',
    ),
    row.recipient(
      'Unable to deliver message to {recipient}{words}',
      'Unable to deliver message to <lee@fabrikam.example>.',
    ),
    row.aboutRecipient('Sent <<< RCPT TO:{recipient}', 'Sent <<< RCPT TO:<lee@fabrikam.example>'),
    row.skip('Sent <<< {words}', 'Sent <<< DATA'),
    row.said('Received >>> {reply}', 'Received >>> 550 5.1.1 <lee@fabrikam.example>... User unknown', {
      saidBy: 'remote',
    }),
    row.said('Reason: {reply}', 'Reason: Connection timed out'),
  ],
}
