import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Exim 3 and 4 with their own texts, and texts of an administrator around what the transports say. */
export const exim: Dialect = {
  name: 'exim',
  kind: 'failed',
  product: 'Exim',
  source: 'Exim: src/deliver.c, src/moan.c, src/transports/smtp.c, src/retry.c; specification chapter 50',
  signs: [
    { line: 'This message was created automatically by mail delivery software' },
    { line: 'This message was created automatically by the SMTP relay on' },
    { line: 'SMTP error from remote mail server after' },
    { line: 'SMTP error from remote mailer after' },
    { line: 'LMTP error after' },
    { line: 'Delay reason: ' },
    { line: 'retry timeout exceeded' },
    { line: 'Unrouteable address' },
    { line: 'have been failing for a long time' },
    { line: 'had successful delivery notifications ----- <' },
    { line: 'A message that you sent contained one or more recipient addresses that were incorrectly constructed' },
    { line: 'A message that you sent was longer than the maximum size allowed on this system' },
  ],
  lines: [
    row.kind(
      'failed',
      'A message that you sent could not be delivered to one or more of its recipients.{words}',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.',
    ),
    row.kind(
      'failed',
      'A message that you sent could not be delivered to all of its recipients.{words}',
      'A message that you sent could not be delivered to all of its recipients. The following address(es) failed:',
    ),
    row.skip('A message sent by', 'A message sent by', { opens: 'sender' }),
    row.aboutMessage('{sender}', '<lee@adatum.example>', { within: 'sender' }),
    row.kind(
      'failed',
      'could not be delivered to one or more of its recipients.{words}',
      'could not be delivered to one or more of its recipients. The following address(es) failed:',
      { opens: 'addresses' },
    ),
    row.kind(
      'failed',
      'could not be delivered to all of its recipients.{words}',
      'could not be delivered to all of its recipients. The following address(es) failed:',
      { opens: 'addresses' },
    ),
    row.kind(
      'failed',
      'A message that you sent contained one or more recipient addresses that were incorrectly constructed:',
    ),
    row.kind(
      'failed',
      'A message that you sent was longer than the maximum size allowed on this system.{words}',
      'A message that you sent was longer than the maximum size allowed on this system. It was not delivered to any recipients.',
      { reason: 'too-large' },
    ),
    row.kind(
      'delayed',
      'A message that you sent has not yet been delivered to one or more of its recipients after more than {span} on the queue on {reportingMta}.',
      'A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue on mail.adatum.example.',
      { timing: 'noticeAfter' },
    ),
    row.kind(
      'delayed',
      'A message that you sent has not been delivered to all of its recipients after more than {span} on the queue on {reportingMta}.',
      'A message that you sent has not been delivered to all of its recipients after more than 24 hours on the queue on mail.adatum.example.',
      { timing: 'noticeAfter' },
    ),
    row.kind(
      'delayed',
      '{words} after more than {span} on the queue on {reportingMta}.',
      'recipients after more than 24 hours on the queue on mail.adatum.example.',
      { timing: 'noticeAfter' },
    ),
    row.kind('delivered', '----- The following addresses had successful delivery notifications -----'),
    row.recipient('{recipient} (relayed {words})', '<lee@fabrikam.example> (relayed to non-DSN-aware mailer)', {
      action: 'relayed',
    }),
    row.aboutMessage('The message identifier is: {words}', 'The message identifier is:     1abcde-000001-AB'),
    row.aboutMessage('The subject of the message is: {words}', 'The subject of the message is: Offer 4711'),
    row.aboutMessage(
      'The date of the message is: {date}',
      'The date of the message is:    Mon, 23 Nov 2026 18:50:26 -0000',
      {
        timing: 'arrival',
      },
    ),
    row.end(
      'No action is required on your part.{words}',
      'No action is required on your part. Delivery attempts will continue for some time, and this',
    ),
    row.end(
      'This address has been ignored.{words}',
      'This address has been ignored. The other addresses in the message were',
    ),
    row.end(
      '------ This is a copy of {words}',
      '------ This is a copy of the message, including all the headers. ------',
    ),
    row.end(
      '------ The body of the message is {words}',
      '------ The body of the message is 62549 characters long; only the first',
    ),
    row.end(
      'The following text was generated {words}',
      'The following text was generated during the delivery attempt:',
    ),
    row.skip('The address to which the message has not yet been delivered is:'),
    row.skip('The addresses to which the message has not yet been delivered are:'),
    row.skip('The following address(es) have not yet been delivered:'),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
    row.recipient('{recipient} ({words})', 'lee@fabrikam.example (generated from team@adatum.example)'),
    row.recipient(
      '{words} generated by {recipient}',
      'pipe to |/usr/local/bin/filter generated by lee@fabrikam.example',
    ),
    row.recipient(
      '|{words} (generated from {recipient})',
      '|/usr/local/bin/filter (generated from lee@fabrikam.example)',
    ),
    row.recipient(
      '{recipient}: malformed address: {reply}',
      'lee@fabrikam.example: malformed address: .. may not follow lee',
      { reason: 'address-unknown' },
    ),
    row.recipient(
      '{words} <{recipient}>: malformed address: {reply}',
      'Lee <lee@fabrikam.example>: malformed address: <lee@fabrikam.example> may not follow Lee',
      { reason: 'address-unknown' },
    ),
    row.skip('(generated from {words})', '(generated from team@adatum.example)'),
    row.skip('(ultimately generated from {words})', '(ultimately generated from team@adatum.example)'),
  ],
  words: [
    row.words(
      'error from remote mail server after {words}: host {remoteMta} {remoteAddress}: {reply}',
      'SMTP error from remote mail server after RCPT TO:<lee@fabrikam.example>: host mx1.fabrikam.example [192.0.2.11]: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.words(
      'error from remote mailer after {words}: host {remoteMta} {remoteAddress}: {reply}',
      'SMTP error from remote mailer after RCPT TO:<lee@fabrikam.example>: host mx1.fabrikam.example [192.0.2.11]: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.words('host {remoteMta} {remoteAddress}', 'host mx1.fabrikam.example [192.0.2.11] Connection timed out'),
    row.words(
      'error from remote mail server after {words}: {reply}: retry timeout exceeded',
      'SMTP error from remote mail server after end of data: 451 4.7.1 Try later: retry timeout exceeded',
      { saidBy: 'remote', isExpired: true },
    ),
    row.words(
      'error from remote mail server after {words}: {reply}',
      'SMTP error from remote mail server after pipelined MAIL FROM:<lee@adatum.example> SIZE=62662: 552 5.3.4 Too big',
      { saidBy: 'remote' },
    ),
    row.words('Delay reason: {reply}', 'host mx1.fabrikam.example [192.0.2.11] Delay reason: Connection timed out'),
    row.words('retry timeout exceeded', 'retry timeout exceeded', { isExpired: true }),
    row.words(
      'have been failing for a long time',
      "all hosts for 'fabrikam.example' have been failing for a long time",
      {
        isExpired: true,
        reason: 'no-answer',
      },
    ),
    row.words('Unrouteable address', 'Unrouteable address', { saidBy: 'reporting', reason: 'domain-unknown' }),
    row.words('unrouteable mail domain', 'unrouteable mail domain "fabrikam.example"', {
      saidBy: 'reporting',
      reason: 'domain-unknown',
    }),
    row.words('unknown local-part', 'unknown local-part "lee" in domain "fabrikam.example"', {
      saidBy: 'reporting',
      reason: 'address-unknown',
    }),
    row.words(
      'all relevant MX records point to non-existent hosts',
      'all relevant MX records point to non-existent hosts',
      { saidBy: 'reporting', reason: 'domain-unknown' },
    ),
    row.words('an MX or SRV record indicated no SMTP service', 'an MX or SRV record indicated no SMTP service', {
      saidBy: 'reporting',
      reason: 'no-mail-accepted',
    }),
    row.words('lowest numbered MX record points to local host', 'lowest numbered MX record points to local host', {
      saidBy: 'reporting',
      reason: 'loop',
    }),
    row.words('suspected mail loop', 'too many "Received" headers - suspected mail loop', {
      saidBy: 'reporting',
      reason: 'loop',
    }),
    row.words('mailbox is full', 'mailbox is full', { reason: 'mailbox-full' }),
    row.words('a TLS session is required', 'a TLS session is required, but the server did not offer TLS support', {
      saidBy: 'reporting',
      reason: 'tls-required',
    }),
    row.words('closed connection in response to', 'Remote host closed connection in response to initial connection', {
      saidBy: 'reporting',
      reason: 'connection-lost',
    }),
    row.words(
      'max emails per hour',
      'Domain adatum.example has exceeded the max emails per hour (101/100 (101%)) allowed. Message discarded.',
      { saidBy: 'reporting', reason: 'rate-limited' },
    ),
    row.words(
      'max defers and failures per hour',
      'Domain adatum.example has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded.',
      { saidBy: 'reporting', reason: 'rate-limited' },
    ),
  ],
}
