import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const courier: Dialect = {
  name: 'courier',
  product: 'Courier',
  source: 'Courier: courier/moduledsn.c, courier/dsn*.tmpl',
  signs: [
    { line: 'running the Courier mail server' },
    { line: 'DELAYS IN DELIVERING YOUR MESSAGE' },
    { line: 'UNDELIVERABLE MAIL Your message to the following recipients cannot be delivered:' },
  ],
  lines: [
    row.aboutMessage(
      'This is a delivery status notification from {reportingMta},{words}',
      'This is a delivery status notification from mail.adatum.example, running the Courier mail server, version 1.0.16.',
    ),
    row.aboutMessage(
      'The original message was received on {date} from {words}',
      'The original message was received on Mon, 23 Nov 2026 19:01:28 +0000 from localhost (localhost [127.0.0.1])',
      { timing: 'arrival' },
    ),
    row.kind('delayed', 'DELAYS IN DELIVERING YOUR MESSAGE'),
    row.kind('failed', 'UNDELIVERABLE MAIL'),
    row.kind('failed', 'Your message to the following recipients cannot be delivered:'),
    row.kind('delivered', 'SUCCESSFUL MAIL DELIVERY'),
    row.kind('delivered', 'Your message to the following recipients was successfully delivered:'),
    row.kind(
      'relayed',
      'Your message to the following recipients was relayed{words}',
      'Your message to the following recipients was relayed to a system that does not send receipts:',
    ),
    row.recipient('{recipient}:', '<lee@fabrikam.example>:', { opens: 'story' }),
    row.aboutRecipient('{remoteMta} {remoteAddress}:', 'mx1.fabrikam.example [192.0.2.11]:'),
    row.aboutRecipient('>>> {words}', '>>> RCPT TO:<lee@fabrikam.example>', { opens: 'dialog' }),
    row.aboutRecipient('>> {words}', '>> RCPT TO:<lee@fabrikam.example>', { opens: 'dialog' }),
    row.said('<<< {reply}', '<<< 550 5.1.1 User unknown', { within: 'dialog', saidBy: 'remote' }),
    row.said('<<< {reply}', '<<< No such domain.', { saidBy: 'reporting' }),
    row.end(
      'If your message was also sent to additional recipients, {words}',
      'If your message was also sent to additional recipients, their delivery',
    ),
    row.end('---------------------------------------------------------------------------'),
  ],
  words: [
    row.words('No such domain', 'No such domain.', { reason: 'domain-unknown' }),
    row.words('DNS lookup failed', 'DNS lookup failed.', { reason: 'dns-failed' }),
    row.words('Connection timed out', 'Connection timed out', { reason: 'no-answer' }),
    row.words('Connection refused', 'Connection refused', { reason: 'no-answer' }),
    row.words('No route to host', 'No route to host', { reason: 'no-answer' }),
    row.words('Network is unreachable', 'Network is unreachable', { reason: 'no-answer' }),
    row.words('Connection closed unexpectedly', 'Connection closed unexpectedly by remote host.', {
      reason: 'connection-lost',
    }),
    row.words('maildir over quota', 'maildrop: maildir over quota.', { reason: 'mailbox-full' }),
  ],
}
