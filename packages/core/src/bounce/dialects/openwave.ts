import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Openwave (Software.com) InterMail, Post.Office and Netscape Messaging Server; run by many providers and carriers. */
export const openwave: Dialect = {
  name: 'openwave',
  product: 'Openwave InterMail, Post.Office, Netscape Messaging Server',
  source: 'seen, 1997 to 2017; also KDDI (ezweb.ne.jp)',
  kind: 'failed',
  signs: [
    { line: 'This Message was undeliverable due to the following reason:' },
    { line: 'Each of the following recipients was rejected by a remote mail server' },
    { line: 'The following destination addresses were unknown' },
    { line: 'Your message was not delivered because the ' },
    { line: 'Your message was not delivered within ' },
    { line: 'The following recipients did not receive this message:' },
    { line: 'The following recipients did not receive your message:' },
    { line: 'The user(s) account is ' },
  ],
  lines: [
    row.kind('failed', 'This Message was undeliverable due to the following reason:'),
    row.kind(
      'failed',
      'Your message was not delivered within {span}{words}',
      'Your message was not delivered within 3 days.',
      {
        timing: 'expiresAfter',
        isExpired: true,
      },
    ),
    row.kind(
      'failed',
      'Each of the following recipients was rejected by a remote mail server.{words}',
      'Each of the following recipients was rejected by a remote mail server.',
      { opens: 'rejected' },
    ),
    row.kind(
      'failed',
      'The following destination addresses were unknown {words}',
      'The following destination addresses were unknown (please check',
      {
        reason: 'address-unknown',
        opens: 'unknown',
      },
    ),
    row.skip(
      'The reasons given by the server {words}',
      'The reasons given by the server are included to help you determine why',
    ),
    row.skip('each recipient was rejected.'),
    row.skip('the addresses and re-mail the message):'),
    row.recipient('SMTP {recipient}', 'SMTP <lee@fabrikam.example>'),
    row.recipient('Recipient: {recipient}', 'Recipient: <lee@fabrikam.example>'),
    row.recipient('{recipient}: {reply}', '<lee@fabrikam.example>: 550 User unknown'),
    row.recipient('{recipient}', '<lee@fabrikam.example>'),
    row.said('Reason: {reply}', 'Reason: 550 5.1.1 User unknown', { saidBy: 'remote' }),
    row.said('Host {remoteMta} not found', 'Host fabrikam.example not found', { saidBy: 'reporting' }),
    row.said('Host {remoteMta} is not responding.', 'Host fabrikam.example is not responding.', {
      saidBy: 'reporting',
    }),
    row.said('The user(s) account is {reply}', 'The user(s) account is temporarily over quota.'),
    row.said(
      'Your message was not delivered because {reply}',
      'Your message was not delivered because the destination computer was',
      {
        saidBy: 'reporting',
      },
    ),
    row.skip('The following recipients did not receive this message:'),
    row.skip('The following recipients did not receive your message:'),
    row.end('Please reply to {words}', 'Please reply to Postmaster@adatum.example'),
  ],
  words: [
    row.words('the destination computer was not found', 'the destination computer was not found.', {
      reason: 'domain-unknown',
    }),
    row.words('Host {host} not found', 'Host fabrikam.example not found', { reason: 'domain-unknown' }),
    row.words('is not responding', 'Host fabrikam.example is not responding.', { reason: 'no-answer' }),
    row.words('the return address was refused', 'the return address was refused.', { reason: 'policy' }),
  ],
}
