import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const stalwart: Dialect = {
  name: 'stalwart',
  product: 'Stalwart',
  source: 'Stalwart SMTP: src/queue/dsn.rs',
  signs: [
    { line: 'There was a problem delivering your message to the following recipients:' },
    { line: 'There was a temporary problem delivering your message to the following recipients:' },
    { line: 'Your message was successfully delivered to the following recipients:' },
  ],
  lines: [
    row.kind('delayed', 'There was a temporary problem delivering your message to the following recipients:'),
    row.kind('failed', 'There was a problem delivering your message to the following recipients:'),
    row.kind('delivered', 'Your message was successfully delivered to the following recipients:'),
    row.recipient(
      '{recipient} (delivered to {words}',
      "<lee@fabrikam.example> (delivered to 'mx1.fabrikam.example' with code 250 (2.1.5) 'OK')",
      {
        action: 'delivered',
      },
    ),
    row.recipient(
      '{recipient} ({reply}',
      "<lee@fabrikam.example> (host 'mx1.fabrikam.example' rejected command 'RCPT TO:<lee@fabrikam.example>' with code 550 (5.1.1) 'User unknown')",
    ),
  ],
  words: [
    row.words(
      "host '{remoteMta}' rejected",
      "host 'mx1.fabrikam.example' rejected transaction with code 550 (5.7.1) 'No'",
      {
        saidBy: 'remote',
      },
    ),
    row.words(
      "connection to '{remoteMta}' failed",
      "connection to 'mx1.fabrikam.example' failed: Connection timed out",
      {
        reason: 'no-answer',
        saidBy: 'reporting',
      },
    ),
  ],
}
