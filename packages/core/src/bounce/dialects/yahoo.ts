import type { Dialect } from './dialect.ts'
import { qmail } from './qmail.ts'
import { row } from './make-row.ts'

export const yahoo: Dialect = {
  name: 'yahoo',
  product: 'Yahoo Mail',
  source: 'seen: notices of yahoo.com and yahoo.co.jp, 2003 to now',
  kind: 'failed',
  signs: [
    { line: 'Sorry, we were unable to deliver your message to the following address' },
    { line: 'Unable to deliver message to the following address(es).' },
  ],
  lines: [
    row.aboutMessage('Message from {reportingMta}.', 'Message from yahoo.example.'),
    row.kind(
      'failed',
      'Sorry, we were unable to deliver your message to the following address{words}',
      'Sorry, we were unable to deliver your message to the following addresses.',
    ),
    row.kind('failed', 'Sorry, we were unable to deliver your message to the following address.'),
    row.kind('failed', 'Unable to deliver message to the following address(es).'),
    row.recipient('{recipient}:', '<lee@fabrikam.example>:'),
    row.recipient('{recipient}: {reply}', '<lee@fabrikam.example>: This user is over quota.'),
    row.end('--- Original message follows{words}', '--- Original message follows.'),
    row.end('--- Below this line is {words}', '--- Below this line is a copy of the message.'),
    row.end('---------- Forwarded message {words}', '---------- Forwarded message ----------'),
  ],
  words: [
    row.words('Remote host said: {reply} [RCPT_TO]', 'Remote host said: 550 5.1.1 User unknown [RCPT_TO]', {
      saidBy: 'remote',
    }),
    row.words('Remote host said: {reply} [MAIL_FROM]', 'Remote host said: 501 5.1.8 Sender rejected [MAIL_FROM]', {
      saidBy: 'remote',
    }),
    row.words('Remote host said: {reply} [BODY]', 'Remote host said: 554 5.7.1 Not allowed [BODY]', {
      saidBy: 'remote',
    }),
    row.words('No MX or A records for {host}', 'No MX or A records for fabrikam.example', {
      reason: 'domain-unknown',
      saidBy: 'reporting',
    }),
    row.words("This user doesn't have a", "This user doesn't have a yahoo.example account (lee@yahoo.example)", {
      reason: 'address-unknown',
    }),
    row.words('account is over quota', 'This account is over quota.', { reason: 'mailbox-full' }),
    ...(qmail.words ?? []),
  ],
}
