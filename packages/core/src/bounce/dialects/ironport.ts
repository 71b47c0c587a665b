import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Cisco (IronPort) Email Security Appliance. */
export const ironport: Dialect = {
  name: 'ironport',
  product: 'Cisco Email Security Appliance (IronPort)',
  source: 'AsyncOS User Guide, “Routing and Delivery Features”: default bounce notification',
  signs: [{ line: 'The reason for the problem:' }, { line: 'The following message to <' }],
  lines: [
    row.recipient(
      'The following message to {recipient} was undeliverable.',
      'The following message to <lee@fabrikam.example> was undeliverable.',
      { kind: 'failed' },
    ),
    row.recipient(
      'The following message to {recipient} has been delayed.',
      'The following message to <lee@fabrikam.example> has been delayed.',
      { kind: 'delayed' },
    ),
    row.aboutRecipient('The reason for the problem:', 'The reason for the problem:'),
  ],
  words: [
    row.words('Delivery expired (message too old)', "5.4.7 - Delivery expired (message too old) 'timeout'", {
      isExpired: true,
    }),
    row.words(
      'Bad destination host',
      "5.1.2 - Bad destination host 'DNS Hard Error looking up fabrikam.example (MX): NXDomain'",
      {
        reason: 'domain-unknown',
      },
    ),
    row.words('Bad destination email address', '5.1.1 - Bad destination email address', { reason: 'address-unknown' }),
  ],
}
