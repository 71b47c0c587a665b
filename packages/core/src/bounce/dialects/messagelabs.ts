import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** MessageLabs, Symantec (Broadcom) Email Security.cloud. */
export const messagelabs: Dialect = {
  name: 'messagelabs',
  product: 'Symantec Email Security.cloud (MessageLabs)',
  source: 'seen, 2005 to 2020',
  kind: 'failed',
  signs: [{ line: 'This is the mail delivery agent at ' }, { field: 'from', holds: '@messagelabs.com' }],
  lines: [
    row.skip(
      'This is the mail delivery agent at {words}',
      'This is the mail delivery agent at Symantec Email Security.cloud.',
    ),
    row.kind(
      'failed',
      'I was unable to deliver your message to the following addresses{words}',
      'I was unable to deliver your message to the following addresses:',
    ),
    row.kind(
      'failed',
      'I was not able to deliver your message to the following addresses{words}',
      'I was not able to deliver your message to the following addresses.',
    ),
    row.kind(
      'delayed',
      'I have not yet been able to deliver your message{words}',
      'I have not yet been able to deliver your message to the following addresses:',
    ),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
    row.recipient('{recipient}:', '<lee@fabrikam.example>:'),
    row.said('Reason: {reply}', 'Reason: 550 5.1.1 User unknown'),
    row.end('The message subject was: {words}', 'The message subject was: Offer 4711'),
    row.end('The message {words} was: {words}', 'The message date was: Mon, 23 Nov 2026 18:52:19 +0000'),
    row.end(
      'Please do not reply to this email{words}',
      'Please do not reply to this email as it is sent from an unattended mailbox.',
    ),
  ],
  words: [
    row.words(
      'Remote host said: {reply}',
      '192.0.2.11 does not like recipient. Remote host said: 550 5.1.1 User unknown',
      {
        saidBy: 'remote',
      },
    ),
  ],
}
