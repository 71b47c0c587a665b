import type { Dialect } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'

const begins =
  'Nov 25 05:00:00 mail courieresmtp: id=0000000000224F2A,from=<pat@adatum.example>,addr=<lee@fabrikam.example>'

/** Courier: what was said, then what became of it. */
export const courierLog: Dialect = {
  name: 'courier-log',
  product: 'Courier',
  source: 'Courier, courieresmtp and courierd log lines; seen',
  signs: [{ line: ' courieresmtp: id=' }],
  lines: [
    row.aboutRecipient('{words},addr={recipient},status: deferred', `${begins},status: deferred`, {
      action: 'delayed',
    }),
    row.aboutRecipient('{words},addr={recipient},status: failure', `${begins},status: failure`, { action: 'failed' }),
    row.recipient('{words},addr={recipient},success: {reply}', `${begins},success: delivered: mx1.fabrikam.example`, {
      action: 'delivered',
    }),
    row.recipient('{words},addr={recipient}: {reply}', `${begins}: 450 4.7.1 Try later`),
  ],
}
