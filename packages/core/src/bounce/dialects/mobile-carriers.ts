import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Gateways of mobile carriers. */
export const kddi: Dialect = {
  name: 'kddi',
  product: 'KDDI (dion.ne.jp)',
  source: 'seen',
  kind: 'failed',
  signs: [{ line: 'Your mail sent on:' }, { line: 'Your mail attempted to be delivered on:' }],
  lines: [
    row.skip('Your mail sent on: {words}', 'Your mail sent on: Mon, 23 Nov 2026 18:52:19 +0900'),
    row.skip(
      'Your mail attempted to be delivered on: {words}',
      'Your mail attempted to be delivered on: Mon, 23 Nov 2026',
    ),
    row.recipient('Could not be delivered to: {recipient}', 'Could not be delivered to: <lee@fabrikam.example>', {
      kind: 'failed',
    }),
    row.said('As their mailbox is full.', undefined, { reason: 'mailbox-full' }),
    row.said('Due to the following SMTP relay error', undefined),
    row.said('Due to {reply}', 'Due to an invalid address'),
  ],
}

/** Messages to a phone by Verizon's vtext.com and vzwpix.com. */
export const verizon: Dialect = {
  name: 'verizon',
  product: 'Verizon Wireless',
  source: 'vtext.com and vzwpix.com, seen',
  kind: 'failed',
  signs: [{ line: 'Message could not be delivered to mobile' }, { line: 'No valid recipients for this MM' }],
  lines: [
    row.kind('failed', 'Message could not be delivered to mobile.{words}', 'Message could not be delivered to mobile.'),
    row.recipient('RCPT TO: {recipient}', 'RCPT TO: lee@fabrikam.example'),
    row.recipient('TO: {recipient}', 'TO: lee@fabrikam.example'),
    row.said('Error: {reply}', 'Error: No valid recipients for this MM'),
    row.skip('{words}: {words}', 'FROM: pat@adatum.example'),
  ],
  words: [
    row.words('No valid recipients for this MM', 'No valid recipients for this MM', { reason: 'address-unknown' }),
  ],
}
