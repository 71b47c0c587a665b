import { quotedAddresses } from '../senders/index.ts'
import type { BounceRecipient } from './reading.ts'

/** IP addresses that the other side named in its refusals, which are none of its own: those of who sent. Each once. */
export function sendingAddresses(recipients: readonly BounceRecipient[]): string[] {
  const theirs = new Set(recipients.flatMap(({ remoteAddress }) => remoteAddress ?? []))
  const quoted = recipients.flatMap(({ diagnosticText, saidBy }) =>
    saidBy === 'reporting' ? [] : quotedAddresses(diagnosticText ?? ''),
  )
  return [...new Set(quoted)].filter((address) => !theirs.has(address) && address !== '0.0.0.0')
}
