import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const opensmtpd: Dialect = {
  name: 'opensmtpd',
  product: 'OpenSMTPD',
  source: 'OpenSMTPD: usr.sbin/smtpd/bounce.c, mta.c',
  signs: [{ line: 'This is the MAILER-DAEMON, please DO NOT REPLY to this' }],
  lines: [
    row.kind(
      'failed',
      'An error has occurred while attempting to deliver a message for the following list of recipients:',
    ),
    row.kind(
      'delayed',
      'A message is delayed for more than {span} for the following list of recipients:',
      'A message is delayed for more than 4 hours for the following list of recipients:',
      { timing: 'noticeAfter' },
    ),
    row.kind(
      'delivered',
      'Your message was successfully delivered to {words} recipient{words}',
      'Your message was successfully delivered to these recipients:',
    ),
    row.kind('relayed', 'Your message was relayed to {words}', 'Your message was relayed to these recipients:'),
    row.aboutMessage(
      'The message is kept in the queue for up to {span}.',
      'The message is kept in the queue for up to 7 days.',
      {
        timing: 'expiresAfter',
      },
    ),
    row.end(
      'Please note that this is only a temporary failure report.{words}',
      'Please note that this is only a temporary failure report.',
    ),
    row.end('Below is a copy of the original message:'),
    row.recipient('{recipient}: {reply}', 'lee@fabrikam.example: 550 5.1.1 User unknown'),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
  ],
  words: [
    row.words('Envelope expired', 'Envelope expired', { isExpired: true }),
    row.words('Domain does not exist', 'Domain does not exist', { reason: 'domain-unknown' }),
    row.words('No MX found for domain', 'No MX found for domain', { reason: 'domain-unknown' }),
    row.words('No MX found for destination', 'No MX found for destination', { reason: 'domain-unknown' }),
    row.words('Network error on destination MXs', 'Network error on destination MXs', { reason: 'no-answer' }),
    row.words('Hosts are busy', 'Hosts are busy', { reason: 'no-answer' }),
    row.words('No valid route to remote MX', 'No valid route to remote MX', { reason: 'no-answer' }),
    row.words('No valid route to destination', 'No valid route to destination', { reason: 'no-answer' }),
    row.words('Loop detected', 'Loop detected', { reason: 'loop' }),
    row.words('Temporary failure in MX lookup', 'Temporary failure in MX lookup', { reason: 'dns-failed' }),
    row.words('message too large', 'Message too large', { reason: 'too-large' }),
    row.words('Peer does not accept mails for this recipient', 'Peer does not accept mails for this recipient', {
      reason: 'address-unknown',
    }),
  ],
}
