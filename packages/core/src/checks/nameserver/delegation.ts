import type { ZoneServers } from '../../facts/index.ts'

export interface DelegationDifference {
  /** Named by the zone above only, and by the zone itself only; empty when there are none. */
  onlyAbove: string[]
  onlyOwn: string[]
}

/** Whether the zone above names other servers than the zone itself. Source: RFC 1034 §4.2.2, RFC 1912 §2.8. */
export function delegationDifference({ delegated, listed }: ZoneServers): DelegationDifference | undefined {
  if (delegated === undefined || listed === undefined || delegated.length === 0 || listed.length === 0) return undefined
  const onlyAbove = missingFrom(delegated, listed)
  const onlyOwn = missingFrom(listed, delegated)
  return onlyAbove.length + onlyOwn.length === 0 ? undefined : { onlyAbove, onlyOwn }
}

function missingFrom(names: string[], others: string[]): string[] {
  const known = new Set(others.map((name) => name.toLowerCase()))
  return names.filter((name) => !known.has(name.toLowerCase()))
}

export interface StaleGlue {
  nameServers: string[]
  /** Addresses that only the zone above gives out. */
  staleAddresses: string[]
}

/**
 * Addresses of name servers that the zone above gives out, and the zone itself does not know. An address that the zone
 * above leaves out does no harm. Source: RFC 1034 §4.2.1 (glue).
 */
export function staleGlue({ glue = [] }: ZoneServers): StaleGlue | undefined {
  const stale = glue.flatMap(({ nameServer, above, own }) => {
    const ours = own.filter((address) => sameFamily(address, above))
    const addresses = above.filter((address) => !own.includes(address) && sameFamily(address, ours))
    return addresses.length > 0 ? [{ nameServer, addresses }] : []
  })
  if (stale.length === 0) return undefined
  return {
    nameServers: stale.map(({ nameServer }) => nameServer),
    staleAddresses: [...new Set(stale.flatMap(({ addresses }) => addresses))],
  }
}

/** Where one of the two families could not be looked up, nothing is known about it. */
function sameFamily(address: string, others: string[]): boolean {
  return others.some((other) => other.includes(':') === address.includes(':'))
}
