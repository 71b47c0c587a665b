import type { FactReader } from '../../facts/index.ts'
import { sendingAddresses } from './sender-addresses.ts'

/**
 * The sending address that is also our checker's own: then what we meet on port 25 is what the sender's mail meets.
 * Undefined when the sender's address or our own is not known, or they differ.
 */
export function senderAddressHere(facts: FactReader): string | undefined {
  const own = new Set(ownAddresses(facts))
  return sendingAddresses(facts)?.find((address) => own.has(address))
}

function ownAddresses(facts: FactReader): string[] {
  const identities = facts.all('checker.identity').flatMap(({ observed }) => (observed.ok ? [observed.value] : []))
  const ofMachine = facts.all('checker.own-addresses').flatMap(({ observed }) => (observed.ok ? observed.value : []))
  return [...identities.flatMap(({ sourceAddress }) => sourceAddress ?? []), ...ofMachine]
}
