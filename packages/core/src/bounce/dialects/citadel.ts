import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const citadel: Dialect = {
  name: 'citadel',
  product: 'Citadel',
  source: 'Citadel: server/modules/smtp (bounce messages)',
  signs: [{ line: 'The following addresses were undeliverable:' }, { line: 'Giving up on the following addresses:' }],
  lines: [
    row.kind(
      'failed',
      'A message you sent could not be delivered to some or all of its recipients {words}',
      'A message you sent could not be delivered to some or all of its recipients due to prolonged unavailability of its destination(s).',
      { isExpired: true },
    ),
    row.kind('failed', 'The following addresses were undeliverable:'),
    row.kind('failed', 'Giving up on the following addresses:'),
    row.recipient('{recipient}: {reply}', 'lee@fabrikam.example: 550 5.1.1 User unknown'),
  ],
}
