import type { FactReader, ReverseZone } from '../../facts/index.ts'
import type { AddressHolder, FindingArgs } from '../../findings/index.ts'
import { findAddressProvider, type AddressProvider } from '../../providers/index.ts'
import { isWithin } from '../../target/is-within.ts'
import type { JudgeContext } from '../check.ts'
import { providerOfAddress } from '../reading/mail-provider.ts'

/** Labels in front of `in-addr.arpa` or `ip6.arpa` above which zones belong to the regional registries (/8, /12). */
const registryLabels = { 'in-addr.arpa': 1, 'ip6.arpa': 3 }
/** Of the contacts in the registry those that change names; complaints about abuse are read by others. */
const namingRoles = ['technical', 'administrative', 'noc', 'registrant']

/**
 * Who can write the reverse name of an address, as values for a finding: the mail provider whose server it is, the
 * sender to whom the zone was handed over, the customer of a cloud in its portal, else the provider by its name in the
 * registry and a contact. Where nobody is named, the name servers of the zone and the mailbox in its SOA. Empty when
 * all that is known is a registry's zone: then nobody below it holds one. Source: RFC 2317, RFC 1035 §3.3.13, RFC 9083.
 */
export function addressHolder(address: string, facts: FactReader, context: JudgeContext): FindingArgs {
  const relay = providerOfAddress(address, facts, context)?.provider.name
  if (relay !== undefined) return { holder: 'relay' satisfies AddressHolder, relay }
  const zone = zoneOf(address, facts)
  if (zone !== undefined && isOwnZone(zone, context)) {
    return { holder: 'sender' satisfies AddressHolder, ownZone: zone.zone, nameServers: zone.nameServers }
  }
  const registration = registrationOf(address, facts)
  const known = knownProvider(address, facts)
  const provider = known?.name ?? registration?.holder
  const contact = registration?.contact ?? zone?.contact
  return {
    ...(zone !== undefined && { nameServers: zone.nameServers }),
    ...(contact !== undefined && { contact }),
    ...(provider !== undefined && { provider }),
    ...(known?.portal !== undefined && {
      holder: 'customer' satisfies AddressHolder,
      cloud: known.name,
      portal: known.portal,
    }),
  }
}

function knownProvider(address: string, facts: FactReader): AddressProvider | undefined {
  const ptr = facts.one('address.ptr', subjectOf(address))?.observed
  const { name, handle } = registrationOf(address, facts) ?? {}
  return findAddressProvider({
    nameServers: zoneOf(address, facts)?.nameServers ?? [],
    names: ptr?.ok ? ptr.value.records.map((record) => record.name) : [],
    networkNames: [name, handle].filter((text) => text !== undefined),
  })
}

function registrationOf(address: string, facts: FactReader) {
  const observed = facts.one('address.registration', subjectOf(address))?.observed
  if (!observed?.ok) return undefined
  const { contacts, holder, name, handle } = observed.value
  const contact = namingRoles
    .map((role) => contacts.find(({ roles }) => roles.includes(role)))
    .find((found) => found !== undefined)?.mailAddress
  return { holder, name, handle, contact }
}

function zoneOf(address: string, facts: FactReader): ReverseZone | undefined {
  const observed = facts.one('address.reverse-zone', subjectOf(address))?.observed
  return observed?.ok && !isRegistryZone(observed.value.zone) ? observed.value : undefined
}

/**
 * True when the zone is the sender's own: its name servers lie in the sender's mail domain, or it is a part that the
 * provider handed over to name servers that have nothing to do with its own.
 */
function isOwnZone({ nameServers, parent }: ReverseZone, { sender }: JudgeContext): boolean {
  const mailDomain = sender?.mailDomain
  if (mailDomain !== undefined && nameServers.some((name) => isWithin(name, mailDomain))) return true
  if (parent === undefined || nameServers.length === 0) return false
  const above = new Set(parent.nameServers.map(domainOf))
  return nameServers.every((name) => !above.has(domainOf(name)))
}

/** What stands behind the first label: servers of one company differ in that one only, or not even there. */
function domainOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}

function isRegistryZone(zone: string): boolean {
  return Object.entries(registryLabels).some(([top, count]) => {
    if (zone === top) return true
    return zone.endsWith(`.${top}`) && zone.slice(0, -top.length - 1).split('.').length <= count
  })
}

function subjectOf(address: string) {
  return { kind: 'address', name: address, address } as const
}
