import type { Dialect, LineRow } from './dialect.ts'
import { row } from './make-row.ts'

const responses = [
  'The response from the remote server was:',
  'The response was:',
  'Die Antwort vom Remote-Server lautete:',
  'Die Antwort lautete:',
  'Die Antwort vom Remoteserver lautet:',
  'La réponse du serveur distant était :',
  'La réponse était :',
  'Réponse reçue du serveur distant :',
  'La respuesta del servidor remoto fue:',
  'La respuesta fue:',
  'La respuesta ha sido:',
  'La risposta del server remoto è stata:',
  'La risposta è stata:',
  'A resposta do servidor remoto foi:',
  'A resposta foi:',
  'Het antwoord van de externe server was:',
  'Het antwoord was:',
  'Ответ удаленного сервера:',
  'リモート サーバーからの応答:',
  '远程服务器的回复如下:',
]

/** Gmail and Google Workspace since 2016: a headline, a sentence with the address, then what the other server said. */
export const gmail: Dialect = {
  name: 'gmail',
  product: 'Gmail',
  source: 'support.google.com/mail/answer/6596 and /7720; seen in many languages',
  kind: 'failed',
  signs: [
    ...responses.map((line) => ({ line })),
    { line: '** Address not found **' },
    { line: '** Message not delivered **' },
    { line: '** Message blocked **' },
    { line: '** Message rejected **' },
    { line: '** Delivery incomplete **' },
    { line: '** Recipient inbox full **' },
    { line: 'Gmail will retry for' },
    { line: 'There was a temporary problem delivering your message to' },
    { line: "because the address couldn't be found" },
    { field: 'from', holds: 'mailer-daemon@googlemail.com' },
  ],
  lines: [
    row.recipient(
      'There was a temporary problem delivering your message to {recipient}. Gmail will retry for {span}.{words}',
      "There was a temporary problem delivering your message to lee@fabrikam.example. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.",
      { kind: 'delayed', timing: 'remaining' },
    ),
    row.recipient(
      'There was a temporary problem delivering your message to {recipient}. {words}',
      'There was a temporary problem delivering your message to lee@fabrikam.example. We will keep trying.',
      { kind: 'delayed' },
    ),
    row.recipient(
      "{words} to {recipient} because the address couldn't be found{words}",
      "Your message wasn't delivered to lee@fabrikam.example because the address couldn't be found, or is unable to receive mail.",
      { reason: 'address-unknown' },
    ),
    row.recipient(
      "{words} to {recipient} because the domain {host} couldn't be found.{words}",
      "Your message wasn't delivered to lee@fabrikam.example because the domain fabrikam.example couldn't be found. Check for typos.",
      { reason: 'domain-unknown' },
    ),
    row.recipient(
      '{words} to {recipient} {words}inbox is full{words}',
      "Your message to lee@fabrikam.example couldn't be delivered. Their inbox is full, or it's getting too much mail right now.",
      { reason: 'mailbox-full' },
    ),
    ...responses.map((line): LineRow => row.aboutRecipient(line, line, { opens: 'response' })),
    row.said('{code}{words}', '550 5.1.1 The email account that you tried to reach does not exist.', {
      within: 'response',
      saidBy: 'remote',
    }),
    row.skip('LEARN MORE'),
    row.skip('Learn more here: {words}', 'Learn more here: https://support.google.com/mail/answer/7720'),
    row.end('----- {words} -----', '----- Original message -----', { opens: 'returned' }),
    row.recipient(
      '{words} {recipient}{words}',
      'Deine Nachricht wurde nicht an lee@fabrikam.example zugestellt, weil',
      {
        within: '',
      },
    ),
  ],
  words: [
    row.words('[{host} {remoteAddress}: timed out]', '[fabrikam.example 192.0.2.11: timed out]', {
      reason: 'no-answer',
    }),
    row.words(
      'did not accept our requests to connect',
      'The recipient server did not accept our requests to connect.',
      {
        reason: 'no-answer',
        saidBy: 'reporting',
      },
    ),
    row.words('had no relevant answers', "DNS type 'mx' lookup of fabrikam.example had no relevant answers.", {
      reason: 'domain-unknown',
      saidBy: 'reporting',
    }),
    row.words('responded with code NXDOMAIN', "DNS type 'mx' lookup of fabrikam.example responded with code NXDOMAIN", {
      reason: 'domain-unknown',
      saidBy: 'reporting',
    }),
    row.words('responded with code SERVFAIL', "DNS type 'mx' lookup of fabrikam.example responded with code SERVFAIL", {
      reason: 'dns-failed',
      saidBy: 'reporting',
    }),
  ],
}

/** Gmail until 2016. */
export const gmailEarly: Dialect = {
  name: 'gmail-2004',
  product: 'Gmail, before 2016',
  source: 'seen, 2005 to 2016',
  signs: [
    { line: 'Technical details of permanent failure:' },
    { line: 'Technical details of temporary failure:' },
    { line: 'Delivery to the following recipient failed permanently:' },
    { line: 'Delivery to the following recipient has been delayed:' },
  ],
  lines: [
    row.kind('failed', 'Delivery to the following recipient failed permanently:'),
    row.kind('failed', 'Delivery to the following recipients failed permanently:'),
    row.kind('delayed', 'Delivery to the following recipient has been delayed:'),
    row.kind('delayed', 'Delivery to the following recipients has been delayed:'),
    row.kind('delayed', 'Message will be retried for {span}', 'Message will be retried for 2 more day(s)', {
      timing: 'remaining',
    }),
    row.skip('Technical details of permanent failure:'),
    row.skip('Technical details of temporary failure:'),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
    row.end('----- {words} -----', '----- Original message -----'),
  ],
  words: [
    row.words(
      'rejected by the server for the recipient domain {host} by {remoteMta}. [{remoteAddress}].',
      'Google tried to deliver your message, but it was rejected by the server for the recipient domain fabrikam.example by mx1.fabrikam.example. [192.0.2.11]. The error that the other server returned was: 550 No',
    ),
    row.words(
      'The error that the other server returned was: {reply} (state',
      'The error that the other server returned was: 550 550 5.7.1 Access denied (state 13).',
      { saidBy: 'remote' },
    ),
    row.words(
      'The error that the other server returned was: {reply}',
      'The error that the other server returned was: 550 5.1.1 No',
      {
        saidBy: 'remote',
      },
    ),
    row.words(': socket error]', '[(0) fabrikam.example. [192.0.2.11]:25: socket error]', { reason: 'no-answer' }),
    row.words(
      'did not accept our requests to connect',
      'The recipient server did not accept our requests to connect.',
      {
        reason: 'no-answer',
        saidBy: 'reporting',
      },
    ),
    row.words('Storage quota exceeded', 'Storage quota exceeded', { reason: 'mailbox-full' }),
    row.words('DNS Error: Domain name not found', 'DNS Error: Domain name not found', { reason: 'domain-unknown' }),
  ],
}
