import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Filters in front of mail servers that tell the sender what they stopped or could not pass on. */
export const barracuda: Dialect = {
  name: 'barracuda',
  product: 'Barracuda Email Security Gateway',
  source: 'Barracuda Email Security Gateway: default bounce message; seen',
  kind: 'failed',
  signs: [
    { line: 'was blocked by our Spam ' },
    { line: 'This is the Email Security Gateway at host' },
    { line: 'This is the Barracuda ' },
  ],
  lines: [
    row.aboutMessage(
      'This is the Email Security Gateway at host {reportingMta}.',
      'This is the Email Security Gateway at host gw1.adatum.example.',
    ),
    row.recipient('Your message to: {recipient}', 'Your message to: lee@fabrikam.example'),
    row.said('was blocked by our Spam {words}', 'was blocked by our Spam & Virus Firewall.', {
      reason: 'content',
      saidBy: 'reporting',
    }),
    row.recipient('{recipient}: {reply}', '<lee@fabrikam.example>: host mx1.fabrikam.example[192.0.2.11] said: 550 No'),
    row.end('Subject: {words}', 'Subject: Offer 4711'),
  ],
  words: [
    row.words(
      'host {remoteMta}[{remoteAddress}] said: {reply} (in reply to',
      'host mx1.fabrikam.example[192.0.2.11] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
      { saidBy: 'remote' },
    ),
    row.words('host {remoteMta}[{remoteAddress}] said: {reply}', 'host mx1.fabrikam.example[192.0.2.11] said: 550 No', {
      saidBy: 'remote',
    }),
  ],
}

export const surfControl: Dialect = {
  name: 'surfcontrol',
  product: 'SurfControl (Websense) E-mail Filter',
  source: 'SurfControl E-mail Filter for SMTP 5, seen',
  kind: 'failed',
  signs: [
    { field: 'x-mailer', holds: 'surfcontrol' },
    { line: 'A transcript of the attempts to send the message follows' },
  ],
  lines: [
    row.kind('failed', 'Your message could not be sent.'),
    row.skip('A transcript of the attempts to send the message follows.'),
    row.aboutMessage('The number of attempts made: {attempts}', 'The number of attempts made: 1'),
    row.recipient('Addressed To: {recipient}', 'Addressed To: lee@fabrikam.example'),
    row.skip('Failed to send to identified host,'),
    row.recipient(
      '{recipient}: [{remoteAddress}], {reply}',
      'lee@fabrikam.example: [192.0.2.11], 554 Service unavailable',
    ),
    row.recipient('{recipient}: {reply}', 'lee@fabrikam.example: 550 User unknown'),
    row.end('--- Message non-deliverable.'),
    row.skip('{words}, {number} {words}', 'Mon, 23 Nov 2026 18:52:19 +0000'),
  ],
}

export const mailMarshal: Dialect = {
  name: 'mailmarshal',
  product: 'MailMarshal (Trustwave)',
  source: 'MailMarshal SMTP: notification template “Mail undeliverable”; seen',
  kind: 'failed',
  signs: [{ line: 'The following recipients were affected:' }, { line: 'Could not be delivered because of' }],
  lines: [
    row.end('Could not be delivered because of', undefined, { opens: 'because' }),
    row.said('Could not be delivered because of {reply}', 'Could not be delivered because of 550 5.1.1 Unknown user', {
      opens: 'because',
    }),
    row.kind('failed', 'The following recipients were affected:', undefined, { opens: 'recipients' }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: 'recipients' }),
    row.end('Additional Information', undefined, { opens: 'more' }),
    row.said('{reply}', '550 5.1.1 Unknown user', { within: 'because' }),
  ],
}

export const mailFoundry: Dialect = {
  name: 'mailfoundry',
  product: 'MailFoundry',
  source: 'seen',
  signs: [
    { line: 'Delivery failed for the following reason:' },
    { line: 'No further delivery attempts will be made.' },
  ],
  lines: [
    row.recipient('Unable to deliver message to: {recipient}', 'Unable to deliver message to: <lee@fabrikam.example>', {
      kind: 'failed',
    }),
    row.skip('Delivery failed for the following reason:'),
    row.said(
      '{remoteMta}{remoteAddress} responded with failure: {reply}',
      'mx1.fabrikam.example[192.0.2.11] responded with failure: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.said(
      'Server {remoteMta}{remoteAddress} failed with: {reply}',
      'Server mx1.fabrikam.example[192.0.2.11] failed with: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.kind('failed', 'This has been a permanent failure. No further delivery attempts will be made.'),
  ],
}

export const mFilter: Dialect = {
  name: 'm-filter',
  product: 'Digital Arts m-FILTER',
  source: 'm-FILTER 2 to 5, seen',
  kind: 'failed',
  signs: [{ line: '「m-FILTER」が自動的に生成' }, { field: 'x-mailer', holds: 'm-filter' }],
  lines: [
    row.kind('failed', '以下のメールアドレスへの送信に失敗しました。', undefined, { opens: 'recipients' }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: 'recipients' }),
    row.aboutRecipient('-------server message', '-------server message', { opens: 'server' }),
    row.end('-------{words}', '-------SMTP command', { opens: 'rest' }),
    row.said('{reply}', '550 5.1.1 User unknown', { within: 'server', saidBy: 'remote' }),
  ],
}

/** McAfee WebShield and Gauntlet. */
export const mcafee: Dialect = {
  name: 'mcafee',
  product: 'McAfee WebShield',
  source: 'seen, 2003 to 2010',
  kind: 'failed',
  signs: [{ line: '--- The following addresses had delivery problems ---' }],
  lines: [
    row.kind('failed', '--- The following addresses had delivery problems ---', undefined, { opens: 'addresses' }),
    row.recipient('{recipient} ({reply})', '<lee@fabrikam.example>   (Unknown user lee@fabrikam.example)'),
    row.recipient('{recipient}', '<lee@fabrikam.example>', { within: 'addresses' }),
    row.end('-----{words}', '--------------Message Header:', { opens: 'returned' }),
  ],
}

export const amavis: Dialect = {
  name: 'amavis',
  product: 'amavis',
  source: 'amavisd-new: README_FILES, notification templates',
  kind: 'failed',
  signs: [
    { line: 'was considered unsolicited bulk e-mail' },
    { line: 'Our internal reference code for your message is' },
    { line: 'Our content checker found' },
  ],
  lines: [
    row.recipient('-> {recipient}', '-> lee@fabrikam.example'),
    row.said('was considered unsolicited bulk e-mail{words}', 'was considered unsolicited bulk e-mail (UBE).', {
      reason: 'content',
      saidBy: 'reporting',
    }),
    row.said('{words}contains {words}', 'The message contains a banned file.', { saidBy: 'reporting' }),
    row.said('Our content checker found{words}', 'Our content checker found', { saidBy: 'reporting' }),
    row.end(
      'Our internal reference code for your message is {words}',
      'Our internal reference code for your message is 20002-22/sHZwCRYD0919',
    ),
    row.end(
      'The message carried your return address{words}',
      'The message carried your return address, so it was either a genuine mail',
    ),
  ],
  words: [
    row.words('banned', 'Our content checker found banned name: x.exe', { reason: 'content' }),
    row.words('virus', 'Our content checker found virus: Eicar', { reason: 'content' }),
  ],
}
