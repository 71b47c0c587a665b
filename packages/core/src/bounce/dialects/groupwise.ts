import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Novell (Micro Focus) GroupWise Internet Agent. */
export const groupwise: Dialect = {
  name: 'groupwise',
  product: 'GroupWise',
  source: 'Novell TID 10058187: GWIA undeliverable status',
  kind: 'failed',
  signs: [
    { line: 'The message that you sent was undeliverable to the following:' },
    { field: 'x-mailer', holds: 'groupwise internet agent' },
  ],
  lines: [
    row.kind('failed', 'The message that you sent was undeliverable to the following:', undefined, {
      opens: 'recipients',
    }),
    row.recipient('{recipient} ({reply})', '\tlee@fabrikam.example (user not found)', { within: 'recipients' }),
    row.recipient('{recipient}', '\tlee@fabrikam.example', { within: 'recipients' }),
    row.end('Possibly truncated original message follows:', undefined, { opens: 'returned' }),
    row.recipient('{words} ({reply})', '\tlee (user not found)', { within: 'recipients' }),
  ],
  words: [row.words('user not found', 'user not found', { reason: 'address-unknown' })],
}
