import type { Dialect, WordRow } from './dialect.ts'
import { row } from './make-row.ts'

const source =
  'Postfix: bounce(5) templates; smtp_connect.c, smtp_trouble.c, smtp_addr.c, local/unknown.c, local/maildir.c'

/** What its delivery programs say: the same in all languages, for templates translate only what stands around it. */
const words: WordRow[] = [
  row.words(
    'host {remoteMta}[{remoteAddress}] said: {reply} (in reply to',
    'host mx1.fabrikam.example[192.0.2.11] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
    { saidBy: 'remote' },
  ),
  row.words(
    'host {remoteMta}[{remoteAddress}] said: {reply}',
    'host mx1.fabrikam.example[192.0.2.11] said: 550 5.1.1 User unknown',
    { saidBy: 'remote' },
  ),
  row.words(
    'host {remoteMta}[{words}] said: {reply} (in reply to',
    'host mail.adatum.example[private/lmtp] said: 552 5.2.2 Quota exceeded (in reply to end of DATA command)',
    { saidBy: 'remote' },
  ),
  row.words(
    'host {remoteMta} said: {reply} (in reply to',
    'host mx1.fabrikam.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
    { saidBy: 'remote' },
  ),
  row.words(
    'host {remoteMta}[{remoteAddress}] refused to talk to me: {reply}',
    'host mx1.fabrikam.example[192.0.2.11] refused to talk to me: 554 5.7.1 Blocked',
    { saidBy: 'remote' },
  ),
  row.words(
    'server {remoteMta}[{remoteAddress}] said: {reply}',
    'SASL authentication failed; server relay.adatum.example[192.0.2.9] said: 535 5.7.8 Bad credentials',
    { saidBy: 'remote' },
  ),
  row.words(
    'delivery via {remoteMta}[{remoteAddress}]:{number}: {reply}',
    'delivery via mx1.fabrikam.example[192.0.2.11]:25: 250 2.0.0 Ok: queued as 4C1',
    { saidBy: 'remote' },
  ),
  row.words(
    'connect to {remoteMta}[{remoteAddress}]',
    'connect to mx1.fabrikam.example[192.0.2.11]:25: Connection timed out',
    { reason: 'no-answer', saidBy: 'reporting' },
  ),
  row.words(
    'lost connection with {remoteMta}[{remoteAddress}]',
    'lost connection with mx1.fabrikam.example[192.0.2.11] while sending RCPT TO',
    { reason: 'connection-lost', saidBy: 'reporting' },
  ),
  row.words(
    'conversation with {remoteMta}[{remoteAddress}] timed out',
    'conversation with mx1.fabrikam.example[192.0.2.11] timed out while receiving the initial server greeting',
    { reason: 'connection-lost', saidBy: 'reporting' },
  ),
  row.words(
    'Name service error for name={host} type={words}: Host not found, try again',
    'Host or domain name not found. Name service error for name=fabrikam.example type=MX: Host not found, try again',
    { reason: 'dns-failed', saidBy: 'reporting' },
  ),
  row.words(
    'Name service error for name={host} type={words}: Host not found',
    'Host or domain name not found. Name service error for name=fabrikam.example type=A: Host not found',
    { reason: 'domain-unknown', saidBy: 'reporting' },
  ),
  row.words(
    'Name service error for name={host} type={words}: Host found but no data record of requested type',
    'Name service error for name=fabrikam.example type=MX: Host found but no data record of requested type',
    { reason: 'domain-unknown', saidBy: 'reporting' },
  ),
  row.words(
    'Name service error for name={host}',
    'Name service error for name=fabrikam.example type=MX: Malformed or unexpected name server reply',
    { reason: 'dns-failed', saidBy: 'reporting' },
  ),
  row.words('does not accept mail (nullMX)', 'Domain fabrikam.example does not accept mail (nullMX)', {
    reason: 'no-mail-accepted',
    saidBy: 'reporting',
  }),
  row.words('loops back to myself', 'mail for fabrikam.example loops back to myself', {
    reason: 'loop',
    saidBy: 'reporting',
  }),
  row.words('mail forwarding loop for {recipient}', 'mail forwarding loop for lee@fabrikam.example', {
    reason: 'loop',
    saidBy: 'reporting',
  }),
  row.words('unknown user: "{words}"', 'unknown user: "lee"', { reason: 'address-unknown', saidBy: 'reporting' }),
  row.words(
    'maildir delivery failed: {words} Disk quota exceeded',
    'maildir delivery failed: error writing message: Disk quota exceeded',
    {
      reason: 'mailbox-full',
      saidBy: 'reporting',
    },
  ),
  row.words(
    'cannot update mailbox {words} File too large',
    'cannot update mailbox /var/mail/lee for user lee. error writing message: File too large',
    {
      reason: 'mailbox-full',
      saidBy: 'reporting',
    },
  ),
  row.words(
    'exceeds size limit {number} of server {remoteMta}[{remoteAddress}]',
    'message size 62659 exceeds size limit 50000 of server mx1.fabrikam.example[192.0.2.11]',
    { reason: 'too-large', saidBy: 'reporting' },
  ),
  row.words(
    'TLS is required, but was not offered by host {remoteMta}[{remoteAddress}]',
    'TLS is required, but was not offered by host mx1.fabrikam.example[192.0.2.11]',
    {
      reason: 'tls-required',
      saidBy: 'reporting',
    },
  ),
  row.words('Server certificate not {words}', 'Server certificate not trusted', {
    reason: 'tls-required',
    saidBy: 'reporting',
  }),
  row.words('too many hops', 'too many hops', { reason: 'loop' }),
]

const story = [
  row.recipient(
    '<{recipient}> (expanded from {words}): {reply}',
    '<lee@fabrikam.example> (expanded from <team@adatum.example>): unknown user: "lee"',
  ),
  row.recipient('{recipient}: {reply}', '<lee@fabrikam.example>: unknown user: "lee"'),
  row.recipient('{recipient}:', '<lee@fabrikam.example>:'),
]

/** Its own templates, English, and those that keep its first sentence. */
export const postfix: Dialect = {
  name: 'postfix',
  kind: 'failed',
  product: 'Postfix',
  source,
  signs: [
    { line: 'This is the mail system at host' },
    { line: 'This is the Postfix program at host' },
    { line: 'This is the Postfix mail system at host' },
  ],
  lines: [
    row.aboutMessage(
      'This is the mail system at host {reportingMta}.',
      'This is the mail system at host mail.adatum.example.',
    ),
    row.aboutMessage(
      'This is the Postfix program at host {reportingMta}.',
      'This is the Postfix program at host mail.adatum.example.',
    ),
    row.aboutMessage(
      'This is the Postfix mail system at host {reportingMta}.',
      'This is the Postfix mail system at host mail.adatum.example.',
    ),
    row.kind('delayed', '# THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. #'),
    row.kind(
      'delayed',
      'Your message could not be delivered for more than {span}.',
      'Your message could not be delivered for more than 4 hour(s).',
      { timing: 'noticeAfter' },
    ),
    row.kind('delayed', 'It will be retried until it is {span} old.', 'It will be retried until it is 5 day(s) old.', {
      timing: 'expiresAfter',
    }),
    row.kind(
      'failed',
      "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.{words}",
      "I'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.",
    ),
    row.kind(
      'failed',
      "I'm sorry to have to inform you that the message returned below could not be delivered to one or more destinations.",
    ),
    row.kind(
      'delivered',
      'Your message was successfully delivered to the destination(s) listed below.{words}',
      'Your message was successfully delivered to the destination(s) listed below. If the message was delivered to mailbox you will',
    ),
    row.skip('The mail system'),
    row.skip('The Postfix program'),
    ...story,
  ],
  words,
}

/** Templates of an administrator in any language: what the delivery programs say stands in them as ever. */
export const postfixTemplate: Dialect = {
  name: 'postfix-template',
  kind: 'failed',
  product: 'Postfix',
  source: `${source}; bounce_template_file`,
  signs: [
    { line: '(in reply to RCPT TO command)' },
    { line: '(in reply to end of DATA command)' },
    { line: '(in reply to MAIL FROM command)' },
    { line: '(in reply to DATA command)' },
    { line: '] refused to talk to me: ' },
    { line: ']:25: Connection ' },
    { line: ']:25: No route to host' },
    { line: 'Name service error for name=' },
    { line: '] while sending RCPT TO' },
    { line: '] while receiving the initial server greeting' },
    { line: '] while performing the ' },
    { line: 'loops back to myself' },
  ],
  lines: story,
  words,
}
