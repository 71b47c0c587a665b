import type { DnsAnswer, Observed } from '@waypost/core/facts'
import { isWithin } from '@waypost/core/target'
import type { SafeAddress } from '../ports.ts'
import { addressesOf, readAddresses } from './dns-answers.ts'
import { isHostName, nameAndParents } from './host-name.ts'
import { ask, type StepContext } from './step-context.ts'

export interface NameServer {
  name: string
  /** From the referral; empty when it must be looked up. */
  addresses: string[]
}

/** A zone and the servers it was delegated to. */
export interface ZoneCut {
  zone: string
  nameServers: NameServer[]
}

/** How many labels below `ip6.arpa` a delegation usually has: nibbles of /64, /56, /48, /40, /32, /28, /20, /12. */
const ipv6CutLabels = [16, 14, 12, 10, 8, 7, 5, 3]
const maxCandidates = 8

/**
 * The closest zone above (or at) a name whose name servers the resolver can tell; undefined when it can tell none.
 * All candidates are asked at once. The top of the name is never left: the root is not asked.
 */
export async function findZone(
  name: string,
  knownZone: string | undefined,
  context: StepContext,
): Promise<ZoneCut | undefined> {
  if (knownZone !== undefined && knownZone !== '' && isWithin(name, knownZone)) {
    const cut = await nameServersOf(knownZone, context)
    if (cut !== undefined) return cut
  }
  const cuts = await Promise.all(zoneCandidates(name).map((candidate) => nameServersOf(candidate, context)))
  return cuts.find((cut) => cut !== undefined)
}

export function zoneCandidates(name: string): string[] {
  const names = nameAndParents(name)
  if (!isWithin(name, 'ip6.arpa')) return names.slice(-maxCandidates)
  return ipv6CutLabels.flatMap((count) => names.at(-(count + 2)) ?? [])
}

async function nameServersOf(zone: string, context: StepContext): Promise<ZoneCut | undefined> {
  return readCut(zone, await ask({ name: zone, type: 'NS' }, context))
}

/** What an answer about name servers says of a zone; undefined when there is no zone of that name, or nobody answered. */
export function readCut(zone: string, observed: Observed<DnsAnswer<string>>): ZoneCut | undefined {
  // Behind an alias stands another zone's delegation.
  if (!observed.ok || observed.value.records.length === 0 || observed.value.cnameChain.length > 0) return undefined
  return { zone, nameServers: observed.value.records.map((name) => ({ name, addresses: [] })) }
}

/**
 * The addresses at which a zone's servers may be asked, at most `limits.authorityServers`, one of each server first.
 * Addresses that the guard refuses are left out; names without a public address are told.
 */
export async function serverAddresses(
  nameServers: NameServer[],
  context: StepContext,
): Promise<{ servers: { nameServer: string; address: SafeAddress }[]; namelessServers: string[] }> {
  const { limits, ports } = context
  const found = await Promise.all(
    nameServers.slice(0, limits.authorityServers).map(async (server) => {
      const known = server.addresses.length > 0 ? server.addresses : await lookUpAddresses(server.name, context)
      const allowed = (known ?? []).flatMap((address) => ports.guard.pass(address) ?? [])
      // An address that is not public is none for the rest of the world.
      const isNameless = known !== undefined && allowed.length === 0
      return { nameServer: server.name, isNameless, addresses: ipv4OrElseIpv6(allowed) }
    }),
  )
  const firsts = found.flatMap(({ nameServer, addresses: [address] }) => (address ? [{ nameServer, address }] : []))
  const others = found.flatMap(({ nameServer, addresses: [, address] }) => (address ? [{ nameServer, address }] : []))
  return {
    servers: [...firsts, ...others].slice(0, limits.authorityServers),
    namelessServers: found.filter(({ isNameless }) => isNameless).map(({ nameServer }) => nameServer),
  }
}

/** Undefined when nobody could tell, so that a failed lookup is not a missing address. */
export async function lookUpAddresses(name: string, context: StepContext): Promise<string[] | undefined> {
  if (!isHostName(name)) return []
  const families = await Promise.all([ask({ name, type: 'A' }, context), ask({ name, type: 'AAAA' }, context)])
  const addresses = families.flatMap((family) => addressesOf(readAddresses(family)))
  return addresses.length === 0 && families.some((family) => !family.ok) ? undefined : addresses
}

/** A server that has IPv4 is not asked over IPv6, which may be missing here and would look like its fault. */
export function ipv4OrElseIpv6(addresses: SafeAddress[]): SafeAddress[] {
  const ipv4 = addresses.filter((address) => !address.includes(':'))
  return ipv4.length > 0 ? ipv4 : addresses
}
