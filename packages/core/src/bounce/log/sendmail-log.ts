import type { Dialect, LineRow } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'

const begins = 'Nov 25 05:00:00 mail sendmail[123]: 6ANIqJGe019153: to=<lee@fabrikam.example>, delay=00:05:00,'

function state(name: string, said: string, action: LineRow['action']): LineRow[] {
  return [
    row.recipient(
      `{words}: to={recipient},{words}relay={remoteMta} {remoteAddress},{words}dsn={status}, stat=${name}{reply}`,
      `${begins} mailer=esmtp, relay=mx1.fabrikam.example. [192.0.2.11], dsn=4.0.0, stat=${name}${said}`,
      { action },
    ),
    row.recipient(
      `{words}: to={recipient},{words}dsn={status}, stat=${name}{reply}`,
      `${begins} mailer=esmtp, pri=120000, dsn=4.4.3, stat=${name}${said}`,
      { action },
    ),
  ]
}

/** Sendmail and sm-mta: a line for each try. */
export const sendmailLog: Dialect = {
  name: 'sendmail-log',
  product: 'Sendmail',
  source: 'Sendmail, deliver.c (logdelivery)',
  signs: [{ line: ', stat=' }],
  lines: [
    ...state('Deferred: ', 'Connection timed out with mx1.fabrikam.example.', 'delayed'),
    ...state('Deferred', '', 'delayed'),
    ...state('Sent', ' (250 2.0.0 OK)', 'delivered'),
    ...state('queued', '', 'delayed'),
    ...state('', 'User unknown', 'failed'),
  ],
}
