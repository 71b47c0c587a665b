import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const powermta: Dialect = {
  name: 'powermta',
  product: 'PowerMTA',
  source: 'PowerMTA user’s guide: delivery reports; seen',
  signs: [
    { line: 'I am sending you this message to inform you on the delivery status of a message you previously sent' },
  ],
  lines: [
    row.aboutMessage(
      'Hello, this is the mail server on {reportingMta}.',
      'Hello, this is the mail server on mail.adatum.example.',
    ),
    row.recipient(
      '{recipient} delivery failed; {words}',
      '<lee@fabrikam.example> delivery failed; will not continue trying',
      {
        kind: 'failed',
        action: 'failed',
      },
    ),
    row.recipient(
      '{recipient} delivery delayed; {words}',
      '<lee@fabrikam.example> delivery delayed; will continue trying',
      {
        kind: 'delayed',
        action: 'delayed',
      },
    ),
    row.recipient(
      '{recipient} temporarily failed; {words}',
      '<lee@fabrikam.example> temporarily failed; will continue trying',
      {
        kind: 'delayed',
        action: 'delayed',
      },
    ),
    row.recipient(
      '{recipient} delivery relayed; {words}',
      '<lee@fabrikam.example> delivery relayed; expect no further reports',
      {
        kind: 'relayed',
        action: 'relayed',
      },
    ),
    row.recipient('{recipient} delivered{words}', '<lee@fabrikam.example> delivered successfully', {
      kind: 'delivered',
      action: 'delivered',
    }),
    row.recipient('{recipient}; {words}', '<lee@fabrikam.example>; delivery failed'),
  ],
}
