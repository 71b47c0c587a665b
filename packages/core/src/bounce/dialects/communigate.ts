import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** CommuniGate Pro: who could not be reached, which of its modules says so, and what the other server said. */
export const communigate: Dialect = {
  name: 'communigate',
  product: 'CommuniGate Pro',
  source: 'communigate.com: Guide, “Bounces and Delivery Reports”; seen',
  signs: [{ line: "Failed to deliver to '" }, { line: 'module(' }, { line: "Message delayed for '" }],
  lines: [
    row.recipient("Failed to deliver to '{recipient}'", "Failed to deliver to '<lee@fabrikam.example>'", {
      kind: 'failed',
    }),
    row.recipient('Failed to deliver to {recipient}', "Failed to deliver to 'lee@fabrikam.example'", {
      kind: 'failed',
    }),
    row.recipient('Delivery to {recipient} is delayed{words}', "Delivery to 'lee@fabrikam.example' is delayed.", {
      kind: 'delayed',
    }),
    row.aboutRecipient('{words} module({words}) reports:', 'SMTP module(domain fabrikam.example) reports:'),
    row.said(
      '{words} module({words}) reports: {reply}',
      'LOCAL module(account lee) reports: account is full (quota exceeded)',
      {
        saidBy: 'reporting',
      },
    ),
    row.aboutRecipient('host {remoteMta} says:', 'host mx1.fabrikam.example says:'),
    row.said('host {remoteMta} says: {reply}', 'host mx1.fabrikam.example says: 550 5.1.1 User unknown', {
      saidBy: 'remote',
    }),
    row.said(
      '{words} rejected by {remoteMta}: {reply}',
      'message text rejected by mx1.fabrikam.example: 550 5.7.1 No',
      {
        saidBy: 'remote',
      },
    ),
  ],
  words: [
    row.words('host {remoteMta} says: {reply}', 'host mx1.fabrikam.example says: 550 5.1.1 User unknown', {
      saidBy: 'remote',
    }),
    row.words('unknown user account', 'unknown user account', { reason: 'address-unknown' }),
  ],
}
