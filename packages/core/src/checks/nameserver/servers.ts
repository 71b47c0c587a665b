import type { FactReader, ZoneServers } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { nameserverCodes } from './codes.ts'
import { delegationDifference, staleGlue } from './delegation.ts'
import { disagreement } from './disagreement.ts'
import { isAnswering, serverStates, slowMs, type ServerState } from './server-states.ts'
import { zoneAge } from './zone-age.ts'

/** From here on a lookup takes so long that a mail server's own resolver may give up on it. */
const lateLookupMs = 3_000

/**
 * Does every name server of the zone answer, from the zone, in time and alike? Empty when the domain's lookup failed:
 * then `domain` or `dnssec` says why, and nothing is held against anybody twice.
 * Source: RFC 1034 §4.2, RFC 1912 §2.8 (lame), RFC 2182 §5 (how many), RFC 7766 §5 (TCP).
 */
export function judgeServers(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const subject = { kind: 'domain', name: domain } as const
  const observed = facts.one('domain.name-servers', subject)?.observed
  const lookup = facts.one('domain.mx', subject)?.observed
  if (!observed?.ok || !lookup?.ok || lookup.value.kind === 'nxDomain') return []
  const zone = observed.value
  const make = findingMaker(nameserverCodes, context)
  const states = serverStates(zone.looks)
  const serverCount = states.length + zone.namelessServers.length
  const about = (names: string[]): FindingArgs => ({
    domain,
    zone: zone.zone,
    nameServers: names,
    count: names.length,
    failedCount,
    serverCount,
  })
  const namesOf = (state: ServerState['state']) => states.filter((one) => one.state === state).map(({ name }) => name)
  const silent = namesOf('silent')
  const lame = namesOf('lame')
  const answering = states.filter(({ state }) => state === 'answers')
  const failedCount = serverCount - answering.length
  const isLate = lookup.elapsedMs >= lateLookupMs
  // A resolver goes on to the next server; only where most are dead does the search for a living one take long.
  const weight = isLate && failedCount * 2 >= serverCount ? undefined : 'advice'

  const findings: Finding[] = []
  const say = (
    code: keyof typeof nameserverCodes,
    names: string[],
    more: FindingArgs,
    outcome?: Finding['outcome'],
  ) => {
    if (names.length === 0) return
    findings.push(make(code, { kind: 'zone', name: zone.zone }, { ...about(names), ...more }, outcome))
  }
  // Where neither they nor those above speak to us as name servers do, our own way may be closed, or something on it
  // answers in their place.
  const isOurWayOpen = zone.parentElapsedMs !== undefined || answering.length > 0
  say('nameserver-unreachable', silent, {}, isOurWayOpen ? weight : 'unknown')
  say('nameserver-lame', lame, {}, isOurWayOpen ? weight : 'unknown')
  say('nameserver-no-address', zone.namelessServers, {}, weight)

  const isOurPathSlow = (zone.parentElapsedMs ?? 0) > slowMs
  const slow = isOurPathSlow ? [] : answering.filter(({ quickestMs = 0 }) => quickestMs > slowMs)
  const seconds = Math.round(Math.min(...slow.map(({ quickestMs = 0 }) => quickestMs)) / 100) / 10
  const isAllSlow = slow.length === answering.length
  say('nameserver-slow', namesIn(slow), { seconds }, isLate && isAllSlow ? undefined : 'advice')

  const different = disagreement(zone.looks.filter(isAnswering))
  if (different) {
    const { nameServers, ...values } = different
    say('nameserver-disagree', nameServers, values, different.isSomewhereNone ? undefined : 'advice')
  }
  // Different mail servers say more than different serials, which come from the same cause.
  const age = different ? undefined : zoneAge(zone.looks.filter(isAnswering))
  if (age) say('nameserver-serial-differs', age.nameServers, { ...age })
  const named = delegationDifference(zone)
  if (named) say('nameserver-delegation-differs', [...named.onlyAbove, ...named.onlyOwn], { ...named })
  const glue = staleGlue(zone)
  if (glue) say('nameserver-glue-differs', glue.nameServers, { ...glue })
  say('nameserver-is-alias', zone.aliasServers ?? [], {})
  say('nameserver-tcp-refused', namesIn(answering.filter(({ isTcpRefused }) => isTcpRefused === true)), {})
  if (isSingle(zone)) say('nameserver-single', allNames(zone), {})
  if (answering.length > 0 && failedCount === 0) say('nameserver-answers', namesIn(answering), {})
  return findings
}

function namesIn(states: ServerState[]): string[] {
  return states.map(({ name }) => name)
}

function allNames({ delegated = [], listed = [] }: ZoneServers): string[] {
  return [...new Set([...delegated, ...listed])]
}

/** One server, or several names for one address. Said only when every address is known. Source: RFC 2182 §5. */
function isSingle(zone: ZoneServers): boolean {
  const names = allNames(zone)
  const isKnown = names.every((name) => zone.looks.some(({ nameServer }) => nameServer === name))
  if (names.length === 0 || zone.leftOutCount > 0 || !isKnown) return false
  const ipv6Count = zone.addresses.filter((address) => address.includes(':')).length
  const ipv4Count = zone.addresses.length - ipv6Count
  return names.length === 1 ? ipv4Count <= 1 && ipv6Count <= 1 : zone.addresses.length === 1
}
