import type { Dialect, LineRow } from '../dialects/dialect.ts'

const source = 'how notices of many servers name a recipient and what was said'

/** For notices in nobody’s known words: lines in which a recipient or a reply usually stands. */
export const genericDialect: Dialect = {
  name: 'generic',
  product: 'an unknown mail server',
  source,
  signs: [],
  lines: [
    recipient('{recipient}', '  <lee@fabrikam.example>'),
    recipient('{recipient}:', '<lee@fabrikam.example>:'),
    recipient('{recipient}: {reply}', '<lee@fabrikam.example>: 550 User unknown'),
    recipient('{recipient}; {reply}', 'lee@fabrikam.example; 550 User unknown'),
    recipient('{recipient} ({reply})', 'lee@fabrikam.example (user unknown)'),
    recipient('{recipient} [{reply}]', 'lee@fabrikam.example [Connection timed out]'),
    recipient('{recipient} - {reply}', 'lee@fabrikam.example - mailbox full'),
    recipient('{recipient}... {reply}', 'lee@fabrikam.example... User unknown'),
    recipient('{recipient} {sender}', 'lee@fabrikam.example <lee@fabrikam.example>'),
    recipient('{recipient} on {date}', 'lee@fabrikam.example on 3/27/2008 9:11 AM'),
    recipient('{recipient} {reply}', 'lee@fabrikam.example Mailbox is full'),
    recipient('* {recipient}', '* lee@fabrikam.example'),
    recipient('- {recipient}', '- lee@fabrikam.example'),
    recipient('• {recipient}', '• lee@fabrikam.example'),
    recipient('>>> {recipient} {words}', '>>> lee@fabrikam.example <lee@fabrikam.example>'),
    recipient('To: {recipient}', 'To: lee@fabrikam.example'),
    recipient('Recipient: {recipient}', 'Recipient: <lee@fabrikam.example>'),
    recipient('Recipients: {recipient}', 'Recipients: <lee@fabrikam.example>'),
    recipient('Recipient address: {recipient}', 'Recipient address: lee@fabrikam.example'),
    recipient('Failed recipient: {recipient}', 'Failed Recipient: lee@fabrikam.example'),
    recipient('Failed recipients: {recipient}', 'Failed recipients: lee@fabrikam.example'),
    recipient('Failed address: {recipient}', 'Failed address: lee@fabrikam.example'),
    recipient('Addressed to: {recipient}', 'Addressed To: lee@fabrikam.example'),
    recipient('Destination: {recipient}', 'Destination: lee@fabrikam.example'),
    recipient('User: {recipient}', 'User: lee@fabrikam.example'),
    recipient('Email: {recipient}', 'Email: lee@fabrikam.example'),
    recipient('Address: {recipient}', 'Address: lee@fabrikam.example'),
    recipient('Final recipient: {words};{recipient}', 'Final recipient: rfc822;lee@fabrikam.example'),
    recipient('An: {recipient}', 'An: lee@fabrikam.example'),
    recipient('Empfänger: {recipient}', 'Empfänger: lee@fabrikam.example'),
    recipient('Destinataire : {recipient}', 'Destinataire : lee@fabrikam.example'),
    recipient('Destinatario: {recipient}', 'Destinatario: lee@fabrikam.example'),
    recipient('收件人：{recipient}', '收件人：lee@fabrikam.example'),
    recipient('宛先：{recipient}', '宛先：lee@fabrikam.example'),
    recipient('{words} to {recipient}:', 'Could not deliver message to lee@fabrikam.example:'),
    recipient('{words} to {recipient}.', 'We were unable to deliver your message to lee@fabrikam.example.'),
    recipient('{words} to <{recipient}> {reply}', 'Unable to deliver message to <lee@fabrikam.example> (no such user)'),
    said('Reason: {reply}', 'Reason: mailbox is full'),
    said('The reason was: {reply}', 'The reason was: mailbox is full'),
    said('Error: {reply}', 'Error: mailbox is full'),
    said('Error message: {reply}', 'Error message: mailbox is full'),
    said('The error was: {reply}', 'The error was: mailbox is full'),
    said('The response was: {reply}', 'The response was: 550 mailbox is full'),
    said('Diagnostic code: {reply}', 'Diagnostic code: smtp; 550 mailbox is full'),
    said('Diagnostic-Code: {reply}', 'Diagnostic-Code: smtp; 550 mailbox is full'),
    said('Grund: {reply}', 'Grund: Postfach voll'),
    said('<<< {reply}', '<<< 550 5.1.1 User unknown', 'remote'),
    said('Remote host said: {reply}', 'Remote host said: 550 User unknown', 'remote'),
    said('The remote server said: {reply}', 'The remote server said: 550 User unknown', 'remote'),
    said('Server response: {reply}', 'Server response: 550 User unknown', 'remote'),
    { pattern: '>>> {words}', sample: '>>> RCPT To:<lee@fabrikam.example>', means: 'skip' },
  ],
  words: [
    {
      pattern: 'host {remoteMta}[{remoteAddress}] said: {reply}',
      sample: 'host mx1.fabrikam.example[192.0.2.11] said: 550 5.1.1 User unknown',
      saidBy: 'remote',
    },
    {
      pattern: 'host {remoteMta} {remoteAddress}: {reply}',
      sample: 'host mx1.fabrikam.example [192.0.2.11]: 550 5.1.1 User unknown',
      saidBy: 'remote',
    },
  ],
}

function recipient(pattern: string, sample: string): LineRow {
  return { pattern, sample, means: 'recipient' }
}

function said(pattern: string, sample: string, by?: LineRow['saidBy']): LineRow {
  return { pattern, sample, means: 'said', ...(by !== undefined && { saidBy: by }) }
}
