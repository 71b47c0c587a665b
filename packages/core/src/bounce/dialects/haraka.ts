import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const haraka: Dialect = {
  name: 'haraka',
  product: 'Haraka',
  source: 'Haraka: config/outbound.bounce_message',
  kind: 'failed',
  signs: [{ line: 'This is the Haraka Mailer program at' }],
  lines: [
    row.aboutMessage(
      '{words}This is the Haraka Mailer program at {reportingMta}.',
      'Hi. This is the Haraka Mailer program at mail.adatum.example.',
    ),
    row.recipient('Intended Recipients: {recipient}', 'Intended Recipients: <lee@fabrikam.example>'),
    row.said('Failure Reason: {reply}', 'Failure Reason: 550 5.1.1 User unknown'),
    row.end('--- Below this line is {words}', '--- Below this line is a copy of the message.'),
  ],
}
