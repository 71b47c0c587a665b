import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const maddy: Dialect = {
  name: 'maddy',
  product: 'maddy',
  source: 'maddy: internal/dsn/dsn.go',
  kind: 'failed',
  signs: [{ line: 'This is the mail delivery system at' }],
  lines: [
    row.aboutMessage(
      'This is the mail delivery system at {reportingMta}.',
      'This is the mail delivery system at mail.adatum.example.',
    ),
    row.kind(
      'failed',
      'Unfortunately, your message could not be delivered to one or more recipients.{words}',
      'Unfortunately, your message could not be delivered to one or more recipients. The usual cause of this problem is invalid recipient address or maintenance at the recipient side.',
    ),
    row.recipient(
      'Delivery to {recipient} failed with error: {reply}',
      'Delivery to lee@fabrikam.example failed with error: 550 5.1.1 User unknown',
    ),
    row.recipient(
      'Delivery to {recipient} failed: {reply}',
      'Delivery to lee@fabrikam.example failed: 550 5.1.1 User unknown',
    ),
  ],
}
