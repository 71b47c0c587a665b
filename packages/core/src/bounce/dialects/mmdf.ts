import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** MMDF, as on SCO and PP: the address in quotes, with the way it was to go. */
export const mmdf: Dialect = {
  name: 'mmdf',
  product: 'MMDF',
  source: 'MMDF II: src/deliver (ml_warn, ml_fail)',
  signs: [
    { line: 'Delivery attempts are still pending for the following address(es):' },
    { line: "' for the following reason: '" },
    { line: 'Your message begins as follows:' },
  ],
  lines: [
    row.recipient(
      "Your message could not be delivered to '{recipient}' for the following reason: '{reply}'",
      "Your message could not be delivered to 'lee@fabrikam.example' for the following reason: '(USER) Unknown user name'",
      { kind: 'failed' },
    ),
    row.recipient(
      "Your message could not be delivered to '{recipient} ({words} for the following reason: '{reply}'",
      "Your message could not be delivered to 'lee@fabrikam.example (host: fabrikam.example) (queue: smtp)' for the following reason: ' Unknown user'",
      { kind: 'failed' },
    ),
    row.kind(
      'delayed',
      'After {span} ({words}), your message has not yet been fully delivered. {words}',
      'After 2 days (48 hours), your message has not yet been fully delivered. Attempts to deliver the message will continue for 5 more days.',
      { timing: 'noticeAfter' },
    ),
    row.kind('delayed', 'Delivery attempts are still pending for the following address(es):'),
    row.end('Your message begins as follows:'),
    row.recipient("'{recipient} {words}'", "'lee@fabrikam.example (host: fabrikam.example) (queue: smtp)'"),
  ],
}
