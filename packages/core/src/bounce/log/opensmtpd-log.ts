import type { Dialect, LineRow } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'

function state(result: string, action: LineRow['action']): LineRow {
  return row.recipient(
    `{words} to={recipient} {words}relay="{words}"{words}result="${result}" stat="{reply}"`,
    `Nov 25 05:00:00 mail smtpd[123]: 1f2e mta delivery evpid=8ff0 from=<pat@adatum.example> to=<lee@fabrikam.example> rcpt=<-> source="198.51.100.10" relay="192.0.2.11 (mx1.fabrikam.example)" delay=1s result="${result}" stat="450 4.7.1 Try later"`,
    { action },
  )
}

/** OpenSMTPD: a line for each try. */
export const opensmtpdLog: Dialect = {
  name: 'opensmtpd-log',
  product: 'OpenSMTPD',
  source: 'OpenSMTPD, mta.c (mta_log)',
  signs: [{ line: ' result="' }],
  lines: [state('TempFail', 'delayed'), state('PermFail', 'failed'), state('Ok', 'delivered')],
}
