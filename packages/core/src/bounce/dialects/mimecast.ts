import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Mimecast's own notices: one for each recipient. */
export const mimecast: Dialect = {
  name: 'mimecast',
  product: 'Mimecast',
  source: 'Mimecast: default notification set, “Email Delivery Failure”; seen',
  signs: [
    { line: 'This is a delivery failure notification message indicating that' },
    { line: 'The problem appears to be :' },
  ],
  lines: [
    row.kind(
      'failed',
      'This is a delivery failure notification message indicating that{words}',
      'This is a delivery failure notification message indicating that',
    ),
    row.kind(
      'delayed',
      'This is a delivery delay notification message indicating that{words}',
      'This is a delivery delay notification message indicating that',
    ),
    row.recipient('-- {recipient}', '-- lee@fabrikam.example'),
    row.skip('could not be delivered.{words}', 'could not be delivered. The problem appears to be :', {
      opens: 'problem',
    }),
    row.skip('Additional information follows :', undefined, { opens: 'problem' }),
    row.said('-- {reply}', '-- Recipient email server rejected the message', { within: 'problem' }),
    row.aboutMessage(
      'This condition occurred after {attempts} attempt(s) to deliver over{words}',
      'This condition occurred after 1 attempt(s) to deliver over',
      { opens: 'end' },
    ),
    row.end('a period of {words}', 'a period of 0 hour(s).', { opens: 'end' }),
    row.end(
      'If you sent the email to multiple recipients{words}',
      'If you sent the email to multiple recipients, you will receive one',
    ),
  ],
}
