import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** The DragonFly Mail Agent, on BSD and on small Linux machines. */
export const dma: Dialect = {
  name: 'dma',
  product: 'DragonFly Mail Agent',
  source: 'dma: mail.c (bounce), net.c, dns.c, dma.c (MAX_TIMEOUT)',
  kind: 'failed',
  signs: [{ line: 'This is the DragonFly Mail Agent' }],
  lines: [
    row.aboutMessage(
      'This is the DragonFly Mail Agent {words} at {reportingMta}.',
      'This is the DragonFly Mail Agent v0.13 at mail.adatum.example.',
    ),
    row.recipient(
      'There was an error delivering your mail to {recipient}.',
      'There was an error delivering your mail to <lee@fabrikam.example>.',
    ),
    row.end('Message headers follow.'),
    row.end('Original message follows.'),
  ],
  words: [
    row.words(
      '{remoteMta} {remoteAddress} did not like our {words}: {reply}',
      'mx1.fabrikam.example [192.0.2.11] did not like our RCPT TO: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.words('DNS lookup failure: host {host} not found', 'DNS lookup failure: host fabrikam.example not found', {
      reason: 'domain-unknown',
      saidBy: 'reporting',
    }),
    row.words('Could not deliver for the last {span}', 'Could not deliver for the last 432000 seconds. Giving up.', {
      timing: 'expiresAfter',
      isExpired: true,
    }),
    row.words('TLS/SSL init failed', 'SSL initialization failed: TLS/SSL init failed', { reason: 'tls-required' }),
  ],
}
