import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** A mailbox that refused after it had accepted: Sieve’s reject (RFC 5429 §2.2) and Dovecot’s delivery agent. */
export const sieve: Dialect = {
  name: 'sieve',
  product: 'Sieve, Dovecot, Cyrus',
  source: 'RFC 5429 §2.2; Dovecot: rejection_reason; Cyrus: imap/lmtp_sieve.c',
  kind: 'failed',
  signs: [
    { line: '> was automatically rejected:' },
    { line: 'Your message was automatically rejected by Sieve' },
    { line: 'Your message was automatically rejected by Dovecot' },
  ],
  lines: [
    row.recipient(
      'Your message to {recipient} was automatically rejected:',
      'Your message to <lee@fabrikam.example> was automatically rejected:',
      { kind: 'failed', saidBy: 'reporting' },
    ),
    row.kind(
      'failed',
      'Your message was automatically rejected by {words}',
      'Your message was automatically rejected by Sieve, a mail filtering language.',
    ),
    row.skip('The following reason was given:'),
  ],
  words: [row.words('Quota exceeded', 'Quota exceeded (mailbox for user is full)', { reason: 'mailbox-full' })],
}
