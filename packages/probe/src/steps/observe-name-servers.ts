import type { NameServerLook, Observed, ServerWord, ZoneServers } from '@waypost/core/facts'
import { isWithin } from '@waypost/core/target'
import type { AskOptions, SafeAddress, ServerAnswer } from '../ports.ts'
import { summarise, summaryOf } from './dns-answers.ts'
import {
  ipv4OrElseIpv6,
  lookUpAddresses,
  readCut,
  serverAddresses,
  zoneCandidates,
  type NameServer,
  type ZoneCut,
} from './find-zone.ts'
import { isHostName } from './host-name.ts'
import { ask, type StepContext } from './step-context.ts'

/** Servers above that are asked for the delegation; they hold the zones of many and are left in peace otherwise. */
const maxParentServers = 2

/** How a server above delegates the zone. */
interface Delegation extends ZoneCut {
  elapsedMs: number
}

/**
 * Asks every name server of the domain's zone straight: SOA and MX over UDP, SOA once more over TCP, all at once.
 * The zone and the servers above it are found through the resolver, never from the root. Records
 * `domain.name-servers`; nothing when there is no such domain or no zone can be found.
 * Source: RFC 1034 §4.2 (delegation), RFC 1912 §2.8 (lame servers), RFC 7766 §5 (TCP).
 */
export async function observeNameServers(domain: string, context: StepContext): Promise<void> {
  const { clock } = context.ports
  const startedMs = clock.nowMs()
  const cuts = await findCuts(domain, context)
  if (cuts === undefined || context.signal.aborted) return
  const { own, above } = cuts
  const delegation = above === undefined ? undefined : askAbove(domain, above, context)
  // Below what the resolver can tell, only the servers above know the zone.
  const zone = own?.zone ?? (await delegation)?.zone
  if (zone === undefined || context.signal.aborted) return
  const [asked, ds, further] = await Promise.all([
    askServers({ domain, zone, nameServers: own?.nameServers ?? [] }, context),
    ask({ name: zone, type: 'DS' }, context),
    delegation?.then(async (delegated) => {
      const isSame = delegated?.zone === zone
      const known = new Set(own?.nameServers.map(({ name }) => name))
      const nameServers = isSame ? delegated.nameServers.filter(({ name }) => !known.has(name)) : []
      return { delegated, isSame, asked: await askServers({ domain, zone, nameServers }, context) }
    }),
  ])
  const parts = [asked, ...(further === undefined ? [] : [further.asked])]
  const { authorityServers } = context.limits
  const looks = parts.flatMap((part) => part.looks)
  const aliasServers = parts.flatMap((part) => part.aliasServers)
  const glue = further?.isSame ? glueOf(further.delegated?.nameServers ?? [], zone, asked.found) : []
  const value: ZoneServers = {
    zone,
    ...(further?.isSame && { delegated: further.delegated?.nameServers.map(({ name }) => name) ?? [] }),
    ...(own !== undefined && { listed: own.nameServers.map(({ name }) => name) }),
    ...(further?.delegated !== undefined && { parentElapsedMs: further.delegated.elapsedMs }),
    looks: looks.slice(0, 2 * authorityServers),
    ...(glue.length > 0 && { glue }),
    ...(aliasServers.length > 0 && { aliasServers }),
    namelessServers: parts.flatMap((part) => part.namelessServers),
    addresses: [...new Set(parts.flatMap(({ found }) => found.flatMap(({ addresses }) => addresses)))],
    leftOutCount: parts.reduce((sum, part) => sum + part.leftOutCount, 0),
    ds: summarise(ds),
  }
  const elapsedMs = Math.round(clock.nowMs() - startedMs)
  context.record('domain.name-servers', { kind: 'domain', name: domain }, { ok: true, elapsedMs, value })
}

/**
 * The zone of the domain, and the next one above it. `own` is absent when the resolver could not tell every name down
 * to the domain: its zone may lie below the one it could. Undefined when there is no such domain, or no zone at all.
 */
async function findCuts(domain: string, context: StepContext): Promise<{ own?: ZoneCut; above?: ZoneCut } | undefined> {
  const names = zoneCandidates(domain)
  const answers = await Promise.all(names.map((name) => ask({ name, type: 'NS' }, context)))
  const [first] = answers
  if (first?.ok && first.value.kind === 'nxDomain') return undefined
  const cuts = answers.map((observed, index) => readCut(names[index] ?? '', observed))
  const index = cuts.findIndex((cut) => cut !== undefined)
  const lowest = cuts[index]
  if (lowest === undefined) return undefined
  const isUnsure = answers.slice(0, index).some((observed) => !observed.ok)
  // A domain that only its top-level domain is told to hold has name servers that do not tell of themselves.
  if (isUnsure || (index > 0 && !lowest.zone.includes('.'))) return { above: lowest }
  const above = cuts.slice(index + 1).find((cut) => cut !== undefined)
  return { own: lowest, ...(above !== undefined && { above }) }
}

/** What servers of the zone above say about who holds the domain's zone; undefined when none of them refers to any. */
async function askAbove(domain: string, above: ZoneCut, context: StepContext): Promise<Delegation | undefined> {
  const { servers } = await serverAddresses(above.nameServers.slice(0, maxParentServers), context)
  const answers = await Promise.all(
    servers
      .slice(0, maxParentServers)
      .map(({ address }) => askStraight(address, { name: domain, type: 'NS' }, context)),
  )
  const referrals = answers.flatMap((observed): Delegation[] => {
    const delegation = observed.ok ? observed.value.delegation : undefined
    if (delegation === undefined || delegation.zone === above.zone) return []
    if (!isWithin(delegation.zone, above.zone) || !isWithin(domain, delegation.zone)) return []
    return [{ ...delegation, elapsedMs: observed.elapsedMs }]
  })
  return referrals.toSorted((a, b) => a.elapsedMs - b.elapsedMs)[0]
}

/** Servers inside the zone whose addresses both the zone above and the zone itself have told. */
function glueOf(delegated: NameServer[], zone: string, found: NameServer[]): NonNullable<ZoneServers['glue']> {
  return delegated.flatMap(({ name, addresses: above }) => {
    const own = found.find((server) => server.name === name)?.addresses ?? []
    return above.length > 0 && own.length > 0 && isWithin(name, zone) ? [{ nameServer: name, above, own }] : []
  })
}

interface Answers {
  looks: NameServerLook[]
  namelessServers: string[]
  aliasServers: string[]
  /** Every server chosen, with the addresses known for it; none when nobody could tell. */
  found: NameServer[]
  leftOutCount: number
}

/** At most `limits.authorityServers` servers, each at up to as many addresses together; IPv6 only where there is no IPv4. */
async function askServers(
  { domain, zone, nameServers }: { domain: string; zone: string; nameServers: NameServer[] },
  context: StepContext,
): Promise<Answers> {
  const { limits, ports } = context
  const chosen = nameServers.slice(0, limits.authorityServers)
  const found = await Promise.all(
    chosen.map(async ({ name, addresses }) => {
      const known = addresses.length > 0 ? addresses : await lookUpAddresses(name, context)
      const allowed = (known ?? []).flatMap((address) => ports.guard.pass(address) ?? [])
      return { name, known, askable: ipv4OrElseIpv6(allowed), isAlias: await isAlias(name, addresses, context) }
    }),
  )
  const firsts = found.flatMap(({ name, askable }) => askable.slice(0, 1).map((address) => ({ name, address })))
  const others = found.flatMap(({ name, askable }) => askable.slice(1, 2).map((address) => ({ name, address })))
  const asked = [...firsts, ...others].slice(0, limits.authorityServers)
  return {
    looks: await Promise.all(asked.map((server) => lookAt(server, { domain, zone }, context))),
    namelessServers: found.filter(({ known }) => known?.length === 0).map(({ name }) => name),
    aliasServers: found.filter((server) => server.isAlias).map(({ name }) => name),
    found: found.map(({ name, known }) => ({ name, addresses: known ?? [] })),
    leftOutCount: nameServers.length - chosen.length,
  }
}

/** Read off the answer about its address, which is remembered: nothing is asked for it. */
async function isAlias(name: string, glue: string[], context: StepContext): Promise<boolean> {
  if (glue.length > 0 || !isHostName(name)) return false
  const answer = await ask({ name, type: 'A' }, context)
  return answer.ok && answer.value.cnameChain.length > 0
}

async function lookAt(
  { name, address }: { name: string; address: SafeAddress },
  { domain, zone }: { domain: string; zone: string },
  context: StepContext,
): Promise<NameServerLook> {
  const [soa, mx, tcp] = await Promise.all([
    askStraight(address, { name: zone, type: 'SOA' }, context),
    askStraight(address, { name: domain, type: 'MX' }, context),
    askStraight(address, { name: zone, type: 'SOA' }, context, { isOverTcp: true }),
  ])
  return { nameServer: name, address, soa: asWord(soa), mx: asWord(mx), tcp: asWord(tcp) }
}

function askStraight(
  address: SafeAddress,
  question: { name: string; type: 'NS' | 'SOA' | 'MX' },
  { ports, signal }: StepContext,
  how: AskOptions = {},
): Promise<Observed<ServerAnswer>> {
  return ports.resolver.askServer(address, question, { signal, ...how })
}

function asWord(observed: Observed<ServerAnswer>): Observed<ServerWord> {
  if (!observed.ok) return observed
  const { isAuthoritative, delegation } = observed.value
  return { ...observed, value: { ...summaryOf(observed.value), isAuthoritative, isReferral: delegation !== undefined } }
}
