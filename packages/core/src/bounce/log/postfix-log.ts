import type { Dialect, LineRow } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'
import { postfix } from '../dialects/postfix.ts'

const begins = 'Nov 25 05:00:00 mail postfix/smtp[123]: 4F2A1: to=<lee@fabrikam.example>,'

/** One state of delivery, with and without a server that was talked to. */
function state(name: string, action: LineRow['action']): LineRow[] {
  return [
    row.recipient(
      `{words}: to={recipient},{words}relay={remoteMta}[{remoteAddress}]:{number},{words}dsn={status}, status=${name} ({reply})`,
      `${begins} relay=mx1.fabrikam.example[192.0.2.11]:25, delay=3.1, delays=0/0/2/1, dsn=4.7.1, status=${name} (host mx1.fabrikam.example[192.0.2.11] said: 450 4.7.1 Try later (in reply to RCPT TO command))`,
      { action },
    ),
    row.recipient(
      `{words}: to={recipient},{words}dsn={status}, status=${name} ({reply})`,
      `${begins} relay=none, delay=30, delays=0/0/30/0, dsn=4.4.1, status=${name} (connect to mx1.fabrikam.example[192.0.2.11]:25: Connection timed out)`,
      { action },
    ),
  ]
}

/** Postfix: a line for each try of each recipient. */
export const postfixLog: Dialect = {
  name: 'postfix-log',
  product: 'Postfix',
  source: 'Postfix, log_adhoc.c (log_adhoc); postfix-logwatch’s list of forms',
  signs: ['deferred', 'bounced', 'undeliverable', 'sent'].map((state) => ({ line: `status=${state} (` })),
  lines: [
    ...state('deferred', 'delayed'),
    ...state('bounced', 'failed'),
    ...state('undeliverable', 'failed'),
    ...state('sent', 'delivered'),
  ],
  words: [...(postfix.words ?? [])],
}
