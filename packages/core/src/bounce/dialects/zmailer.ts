import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const zmailer: Dialect = {
  name: 'zmailer',
  product: 'ZMailer',
  source: 'ZMailer: scheduler/msgerror.c, forms/delivery, forms/expire',
  signs: [{ line: 'This is a collection of reports about email delivery process concerning a message you originated' }],
  lines: [
    row.kind('failed', 'FAILED:'),
    row.kind('failed', 'EXPIRED:', 'EXPIRED:', { isExpired: true }),
    row.kind('delayed', 'DELAYED:'),
    row.kind('relayed', 'RELAYED:'),
    row.kind('delivered', 'DELIVERED:'),
    row.skip('Original Recipient:'),
    row.recipient('rfc822;{recipient}', 'rfc822;lee@fabrikam.example'),
    row.aboutRecipient('Control data:', 'Control data:', { opens: 'control' }),
    row.aboutRecipient('{words}', 'smtp fabrikam.example lee@fabrikam.example 99', {
      within: 'control',
      opens: 'after',
    }),
    row.aboutRecipient('Diagnostic texts:', 'Diagnostic texts:'),
    row.end(
      'Following is copy of the message headers{words}',
      'Following is copy of the message headers. Original message content may',
    ),
  ],
}
