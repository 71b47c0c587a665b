import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Sun (iPlanet, Oracle) Messaging Server and PMDF, by which iCloud's mail was run too. */
export const sunMessaging: Dialect = {
  name: 'sun-messaging',
  product: 'Oracle (Sun, iPlanet) Messaging Server, PMDF',
  source: 'Oracle Communications Messaging Server: return_*.txt, the templates of its notices',
  signs: [
    { line: 'This report relates to a message you sent with the following header fields:' },
    { line: 'Your message cannot be delivered to the following recipients:' },
    { line: 'Your message has been enqueued and undeliverable for' },
    { line: 'Your message is being returned' },
    { field: 'subject', holds: 'delivery notification: delivery has' },
  ],
  lines: [
    row.skip('This report relates to a message you sent with the following header fields:', undefined, {
      opens: 'message',
    }),
    row.kind('failed', 'Your message cannot be delivered to the following recipients:', undefined, { opens: 'list' }),
    row.kind(
      'failed',
      'Your message is being returned{words}undeliverable for {span} to the following recipients:',
      'Your message is being returned; it has been enqueued and undeliverable for 4 days to the following recipients:',
      { opens: 'list', timing: 'expiresAfter', isExpired: true },
    ),
    row.kind(
      'delayed',
      'Your message has been enqueued and undeliverable for {span} to the following recipients:',
      'Your message has been enqueued and undeliverable for 4 hours to the following recipients:',
      { opens: 'list', timing: 'noticeAfter' },
    ),
    row.kind(
      'delayed',
      'Your message has been delayed{words}',
      'Your message has been delayed and is still awaiting delivery',
      {
        opens: 'list',
      },
    ),
    row.kind(
      'delayed',
      'The mail system will continue to try to deliver your message for an additional {span}.',
      'The mail system will continue to try to deliver your message for an additional 3 days.',
      { timing: 'remaining' },
    ),
    row.kind('delivered', 'Your message has been successfully delivered to the following recipients:', undefined, {
      opens: 'list',
    }),
    row.kind(
      'relayed',
      'Your message has been successfully relayed to the following recipients{words}',
      'Your message has been successfully relayed to the following recipients:',
      {
        opens: 'list',
      },
    ),
    row.skip('Message-id: {words}', 'Message-id: <offer-4711@adatum.example>', { within: 'message' }),
    row.aboutMessage('Return-path: {sender}', 'Return-path: <pat@adatum.example>', { within: 'message' }),
    row.recipient('Recipient address: {recipient}', 'Recipient address: lee@fabrikam.example', { opens: 'list' }),
    row.skip('Original address: {words}', 'Original address: lee@fabrikam.example'),
    row.said('Reason: {reply}', 'Reason: Remote SMTP server has rejected address', { saidBy: 'reporting' }),
    row.said('Diagnostic code: smtp;{reply}', 'Diagnostic code: smtp;550 5.2.2 Mailbox full', { saidBy: 'remote' }),
    row.said('Diagnostic code: {reply}', 'Diagnostic code: smtp; 550 5.2.2 Mailbox full'),
    row.aboutRecipient(
      'Remote system: dns;{remoteMta} (TCP|{words}|{number}|{remoteAddress}|{words}',
      'Remote system: dns;mx1.fabrikam.example (TCP|203.0.113.7|48044|192.0.2.11|25) (mx1.fabrikam.example ESMTP)',
    ),
    row.aboutRecipient('Remote system: dns;{remoteMta} {words}', 'Remote system: dns;mx1.fabrikam.example (TCP)'),
    row.aboutRecipient('Remote system: dns;{remoteMta}', 'Remote system: dns;mx1.fabrikam.example'),
    row.skip('Delivery attempt history for your mail:'),
  ],
  words: [
    row.words('Illegal host/domain name found', 'Illegal host/domain name found', { reason: 'domain-unknown' }),
    row.words('unknown or illegal alias', 'unknown or illegal alias: lee@fabrikam.example', {
      reason: 'address-unknown',
    }),
    row.words('host/domain does not accept mail', 'host/domain does not accept mail', { reason: 'no-mail-accepted' }),
    row.words('TCP active open: Failed', 'TCP active open: Failed connect() Error: Connection refused', {
      reason: 'no-answer',
    }),
  ],
}
