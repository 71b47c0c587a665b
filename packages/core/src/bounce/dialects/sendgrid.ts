import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const sendgrid: Dialect = {
  name: 'sendgrid',
  product: 'SendGrid',
  source: 'seen',
  kind: 'failed',
  signs: [{ line: 'This is an automatically generated message from SendGrid' }],
  lines: [
    row.skip('This is an automatically generated message from SendGrid.'),
    row.kind(
      'failed',
      "I'm sorry to have to tell you that your message was not able to be delivered to one of its intended recipients.",
    ),
    row.end('If you require assistance with this, please contact SendGrid support.'),
    row.recipient(
      '{words}:<{recipient}> : {ip} : {remoteMta}:[{remoteAddress}] : {reply}',
      'lee:000000:<lee@fabrikam.example> : 192.0.2.250 : mx1.fabrikam.example:[192.0.2.11] : 550 5.1.1 User unknown in RCPT TO',
      { saidBy: 'remote' },
    ),
    row.recipient('{words}:<{recipient}> : {reply}', 'lee:000000:<lee@fabrikam.example> : 550 5.1.1 User unknown'),
  ],
}
