import { canonicalAddress } from '../target/index.ts'
import { providerOfExchange } from '../providers/index.ts'
import { SpfAddress } from '../spf/index.ts'
import { permittedSenders, type PermittedSenders } from './permitted-senders.ts'
import type { PublishedSenders } from './sender-clues.ts'
import type { Sighting } from './sighting.ts'

/** What the DNS of a domain says about who sends for it: by its permission list, and by where it takes mail. */
export function publishedSightings(published: PublishedSenders): Sighting[] {
  const { domain, answers, exchanges } = published
  const permitted = permittedSenders(domain, answers)
  const listed = listedSightings(published, permitted)
  // When the list names one sender and nobody else, hardly anything is left to ask.
  const isOnly = !permitted.isWider && new Set(listed.map(({ value }) => value)).size === 1
  const byMx = exchanges.flatMap((name): Sighting[] => {
    const provider = providerOfExchange(name)?.name
    if (provider !== undefined) {
      return [{ kind: 'provider', value: provider, source: 'mx', confidence: 'possible' }]
    }
    return addressesOf(published, name).map((value) => {
      const isListed = isPermitted(value, permitted)
      return {
        kind: 'address',
        value,
        name,
        source: isListed ? 'permission-list' : 'mx',
        confidence: isListed ? 'likely' : 'possible',
      }
    })
  })
  return [...listed.map((sighting) => ({ ...sighting, confidence: isOnly ? 'likely' : sighting.confidence })), ...byMx]
}

function listedSightings(published: PublishedSenders, permitted: PermittedSenders): Sighting[] {
  const base = { source: 'permission-list', confidence: 'possible' } as const
  const networks = permitted.networks.flatMap(({ network, prefix }): Sighting[] => {
    const isOne = prefix === (network.includes(':') ? 128 : 32)
    const canonical = canonicalAddress(network)
    if (canonical === undefined) return []
    return [{ ...base, kind: isOne ? 'address' : 'range', value: isOne ? canonical : `${canonical}/${prefix}` }]
  })
  const mailServers = permitted.mailDomains.includes(published.domain) ? published.exchanges : []
  const hosts = [...permitted.hosts, ...mailServers].flatMap((name) =>
    addressesOf(published, name).map((value): Sighting => ({ ...base, kind: 'address', value, name })),
  )
  const services = permitted.services.map((value): Sighting => ({ ...base, kind: 'provider', value }))
  return [...networks, ...hosts, ...services]
}

function addressesOf({ hosts }: PublishedSenders, name: string): string[] {
  return hosts.find((host) => host.name === name)?.addresses ?? []
}

function isPermitted(address: string, { networks }: PermittedSenders): boolean {
  const parsed = SpfAddress.parse(address)
  return networks.some(({ network, prefix }) => parsed?.isIn(network, { prefix4: prefix, prefix6: prefix }))
}
