import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Servers of which only the notices are known. */
export const troubleDelivering: Dialect = {
  name: 'trouble-delivering',
  product: 'an unnamed server',
  source: 'seen',
  kind: 'failed',
  signs: [{ line: 'We had trouble delivering your message. Full details follow' }],
  lines: [
    row.recipient(
      'SMTP Server {words} rejected recipient {recipient}{words}',
      'SMTP Server <mx1.fabrikam.example> rejected recipient <lee@fabrikam.example> (following RCPT command).',
    ),
    row.said('[{reply}]', '[550 5.1.1 User unknown]', { saidBy: 'remote' }),
    row.skip('(following {words}', '(following RCPT command). It responded as follows:'),
    row.skip('It responded as follows:{words}', 'It responded as follows: '),
  ],
}

export const aborted: Dialect = {
  name: 'aborted',
  product: 'an unnamed server',
  source: 'seen',
  kind: 'failed',
  signs: [{ line: 'to the following recipients was aborted after' }],
  lines: [
    row.kind(
      'failed',
      '{words} to the following recipients was aborted after {span}:',
      'Delivery to the following recipients was aborted after 5.0 hour(s):',
      { timing: 'expiresAfter' },
    ),
    row.recipient('* {recipient}', '* lee@fabrikam.example'),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
    row.skip('=========={words}', '============================================================================'),
    row.aboutRecipient('Technical details:', 'Technical details:'),
    row.said('Routing: {reply}', 'Routing: Could not find a gateway for lee@fabrikam.example', { saidBy: 'reporting' }),
  ],
  words: [
    row.words('Could not find a gateway for', 'Could not find a gateway for lee@fabrikam.example', {
      reason: 'domain-unknown',
    }),
  ],
}

export const interMail: Dialect = {
  name: 'intermail',
  product: 'InterMail',
  source: 'seen',
  signs: [{ line: 'This is only a notification about a delay in the delivery of your message' }],
  lines: [
    row.kind(
      'delayed',
      '{words}This is only a notification about a delay in the delivery of your message.',
      '- This is only a notification about a delay in the delivery of your message.',
    ),
    row.recipient('{recipient}; Action: {words}', 'lee@fabrikam.example; Action: Delayed'),
    row.aboutMessage(
      '{words}The server will continue trying for up to {span}.',
      '- The server will continue trying for up to 21 hours.',
      { timing: 'remaining' },
    ),
  ],
}
