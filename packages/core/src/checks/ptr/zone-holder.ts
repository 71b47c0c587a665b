import type { FactReader } from '../../facts/index.ts'
import type { FindingArgs } from '../../findings/index.ts'
import { addressProviders } from './address-providers.ts'

/** Labels in front of `in-addr.arpa` or `ip6.arpa` above which zones belong to the regional registries (/8, /12). */
const registryLabels = { 'in-addr.arpa': 1, 'ip6.arpa': 3 }

/**
 * Who can write the reverse name of an address: the name servers of its zone, the mailbox in its SOA, and the provider
 * when its name servers tell. Empty when the next zone above is a registry's: then nobody below it holds one.
 */
export function zoneHolder(facts: FactReader, address: string): FindingArgs {
  const observed = facts.one('address.reverse-zone', { kind: 'address', name: address, address })?.observed
  if (!observed?.ok || isRegistryZone(observed.value.zone)) return {}
  const { nameServers, contact } = observed.value
  const provider = addressProviders.find(({ nameServerDomains }) =>
    nameServers.some((name) => nameServerDomains.some((domain) => name === domain || name.endsWith(`.${domain}`))),
  )
  return {
    nameServers,
    ...(contact !== undefined && { contact }),
    ...(provider !== undefined && { provider: provider.name }),
  }
}

function isRegistryZone(zone: string): boolean {
  return Object.entries(registryLabels).some(([top, count]) => {
    if (zone === top) return true
    return zone.endsWith(`.${top}`) && zone.slice(0, -top.length - 1).split('.').length <= count
  })
}
