import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Exchange 4.0 to 5.5: the Internet Mail Service, whose codes are those of MAPI. */
export const exchange55: Dialect = {
  name: 'exchange-5.5',
  product: 'Exchange 4.0 to 5.5',
  source: 'Microsoft KB 154618 and 167241; Internet Mail Service 5.5, seen',
  kind: 'failed',
  signs: [{ line: 'MSEXCH:' }, { line: 'did not reach the following recipient(s):' }],
  lines: [
    row.kind('failed', 'did not reach the following recipient(s):', undefined, { opens: 'recipients' }),
    row.kind('delayed', 'has not yet been delivered to the following recipient(s):', undefined, {
      opens: 'recipients',
    }),
    row.recipient('{recipient} on {words}', 'lee@fabrikam.example on Mon, 23 Nov 2026 14:09:00 +0000', {
      within: 'recipients',
    }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: 'recipients' }),
    row.skip('The MTS-ID of the original message is: {words}', 'The MTS-ID of the original message is: c=us;a= ;p=x'),
    row.said(
      'MSEXCH:{words} {number} ({words}) {reply}',
      'MSEXCH:IMS:Adatum:HQ:EXCH01 3550 (000B09B6) 550 5.1.1 <lee@fabrikam.example>... User unknown',
    ),
    row.said('MSEXCH:{words}', 'MSEXCH:IMS:Adatum:HQ:EXCH01 0 (000C05A6) Unknown Recipient', { saidBy: 'reporting' }),
  ],
  words: [
    row.words('The recipient name is not recognized', 'The recipient name is not recognized', {
      reason: 'address-unknown',
    }),
    row.words('(000C05A6)', 'MSEXCH:IMS:Adatum:HQ:EXCH01 0 (000C05A6) Unknown Recipient', {
      reason: 'address-unknown',
    }),
    row.words('(000C0595)', 'MSEXCH:IMS:Adatum:HQ:EXCH01 0 (000C0595)', { reason: 'policy' }),
    row.words('(000B0981)', 'MSEXCH:IMS:Adatum:HQ:EXCH01 0 (000B0981)', { reason: 'policy' }),
    row.words('(00050311)', 'MSEXCH:IMS:Adatum:HQ:EXCH01 0 (00050311)', { reason: 'content' }),
    row.words('(000502CC)', 'MSEXCH:IMS:Adatum:HQ:EXCH01 0 (000502CC)', { reason: 'content' }),
    row.words(
      'A mail message was not sent due to a protocol error',
      'A mail message was not sent due to a protocol error',
      {
        saidBy: 'reporting',
      },
    ),
    row.words('Message length exceeded maximum', 'Message length exceeded maximum', { reason: 'too-large' }),
    row.words(
      'Unable to deliver the message due to a communications failure',
      'Unable to deliver the message due to a communications failure',
      {
        reason: 'no-answer',
      },
    ),
    row.words('the destination host could not be found', 'the destination host could not be found', {
      reason: 'domain-unknown',
    }),
  ],
}
