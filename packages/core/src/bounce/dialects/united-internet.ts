import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** GMX, web.de, mail.com, 1&1 and IONOS: Exim's first sentence, then words of their own. */
export const unitedInternet: Dialect = {
  name: 'united-internet',
  product: 'GMX, web.de, mail.com, IONOS',
  source: 'seen; postmaster.gmx.net',
  signs: [
    { line: 'SMTP error from remote server after' },
    { line: 'SMTP error from remote server for' },
    { line: 'For explanation visit http://postmaster.1and1' },
    { line: 'For explanation visit https://postmaster.1and1' },
    { line: 'This is a permanent error. The following address failed:' },
    { line: 'This is a permanent error. The following addresses failed:' },
    { line: 'For the following reason:' },
  ],
  lines: [
    row.kind(
      'failed',
      'A message that you sent could not be delivered to one or more of its recipients. {words}',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address failed:',
    ),
    row.kind('failed', 'The following address failed:'),
    row.kind('failed', 'The following addresses failed:'),
    row.skip('failed:'),
    row.recipient('"{recipient}":', '"lee@fabrikam.example":'),
    row.recipient('{recipient}:', 'lee@fabrikam.example:'),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
    row.skip('For the following reason:'),
    row.skip(
      'SMTP error from remote server after {words} command:',
      'SMTP error from remote server after RCPT command:',
    ),
    row.aboutRecipient('host: {remoteMta}', 'host: mx1.fabrikam.example'),
    row.end('--- The header of the original message is following. ---'),
    row.end('--- {words} ---', '--- The header of the original message is following. ---'),
  ],
  words: [
    row.words(
      'SMTP error from remote server for {words}, host: {remoteMta} {remoteAddress} reason: {reply}',
      'SMTP error from remote server for RCPT TO command, host: mx1.fabrikam.example (192.0.2.11) reason: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.words(
      'SMTP error from remote server after {words}, host: {remoteMta} {remoteAddress} reason: {reply}',
      'SMTP error from remote server after transfer of mail text, host: mx1.fabrikam.example (192.0.2.11) reason: 554 5.7.1 Spam',
      { saidBy: 'remote' },
    ),
    row.words(
      'SMTP error from remote server {words} reason: {reply}',
      'SMTP error from remote server in greeting: host: mx1.fabrikam.example reason: 554 Bad DNS PTR',
      { saidBy: 'remote' },
    ),
    row.words('Mail size limit exceeded', 'Mail size limit exceeded. For explanation visit', { reason: 'too-large' }),
    row.words('Quota exceeded', 'Quota exceeded', { reason: 'mailbox-full' }),
    row.words('Domain {host} does not exist', 'Domain fabrikam.example does not exist', { reason: 'domain-unknown' }),
  ],
}
