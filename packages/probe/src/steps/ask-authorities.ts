import type { Confirmation, Observed, Question } from '@waypost/core/facts'
import { isWithin } from '@waypost/core/target'
import type { SafeAddress, ServerAnswer } from '../ports.ts'
import { summarise } from './dns-answers.ts'
import { findZone, serverAddresses, type NameServer, type ZoneCut } from './find-zone.ts'
import type { StepContext } from './step-context.ts'

/** Referrals followed from the zone that the resolver could name. */
const maxReferrals = 4
/** Aliases followed from authority to authority (RFC 2317 delegates a PTR this way). */
const maxAliases = 2

export type AuthorityAnswers = Pick<Confirmation, 'zone' | 'authorities' | 'namelessServers'>

interface Asked {
  nameServer: string
  address: string
  observed: Observed<ServerAnswer>
}

/**
 * Puts a question straight to the name servers that hold its zone, a few of them at once. The zone is found through
 * the resolver, the last steps by the referrals of the servers above when the resolver cannot tell.
 * `knownZone` is the zone that already said no, when one did.
 */
export async function askAuthorities(
  question: Question,
  knownZone: string | undefined,
  context: StepContext,
): Promise<AuthorityAnswers> {
  const { zone, asked, namelessServers } = await askZoneServers(question, knownZone, context)
  return {
    ...(zone !== undefined && { zone }),
    authorities: asked.map((one) => ({ ...one, observed: summarise(one.observed) })),
    namelessServers,
  }
}

/** The same with all that each server said. An answer tells the aliases that led to it from the question on. */
export async function askZoneServers(
  question: Question,
  knownZone: string | undefined,
  context: StepContext,
): Promise<Omit<Descent, 'zone'> & { zone?: string }> {
  let name = question.name
  let zoneHint = knownZone
  const aliases: string[] = []
  for (let aliasCount = 0; ; aliasCount++) {
    const cut = await findZone(name, zoneHint, context)
    if (cut === undefined) return { asked: [], namelessServers: [] }
    const result = await descend({ name, type: question.type }, cut, context)
    const alias = aliasOf(result.asked)
    if (alias === undefined || aliasCount === maxAliases || context.signal.aborted) return toAnswers(result, aliases)
    aliases.push(alias)
    name = alias
    zoneHint = undefined
  }
}

interface Descent {
  zone: string
  asked: Asked[]
  namelessServers: string[]
}

async function descend(question: Question, from: ZoneCut, context: StepContext): Promise<Descent> {
  let cut = from
  for (let referralCount = 0; ; referralCount++) {
    const { servers, namelessServers } = await serverAddresses(cut.nameServers, context)
    const asked = await Promise.all(servers.map((server) => askOne(server, question, context)))
    const deeper = deeperCut(question.name, cut.zone, asked)
    if (deeper === undefined || referralCount === maxReferrals || context.signal.aborted) {
      return { zone: cut.zone, asked, namelessServers }
    }
    cut = deeper
  }
}

async function askOne(
  server: { nameServer: string; address: SafeAddress },
  question: Question,
  { ports, signal }: StepContext,
): Promise<Asked> {
  return { ...server, observed: await ports.resolver.askServer(server.address, question, { signal }) }
}

/** The zone that the servers refer to, unless one of them answers by itself. A referral must lead down to the name. */
function deeperCut(name: string, zone: string, asked: Asked[]): ZoneCut | undefined {
  const answers = asked.flatMap(({ observed }) => (observed.ok ? [observed.value] : []))
  if (answers.some((answer) => answer.isAuthoritative && answer.delegation === undefined)) return undefined
  const referrals = answers.flatMap(({ delegation }) =>
    delegation !== undefined && isDeeper(delegation.zone, zone, name) ? [delegation] : [],
  )
  const [first] = referrals
  if (first === undefined) return undefined
  const nameServers: NameServer[] = first.nameServers.map((server) => ({
    name: server.name,
    addresses: server.addresses,
  }))
  return { zone: first.zone, nameServers }
}

function isDeeper(referred: string, zone: string, name: string): boolean {
  return referred !== zone && isWithin(referred, zone) && isWithin(name, referred)
}

/** Where an authority sends us on with an alias out of its zone. */
function aliasOf(asked: Asked[]): string | undefined {
  for (const { observed } of asked) {
    if (observed.ok && observed.value.records.length === 0 && observed.value.kind !== 'nxDomain') {
      const alias = observed.value.cnameChain.at(-1)
      if (alias !== undefined) return alias
    }
  }
  return undefined
}

function toAnswers({ zone, asked, namelessServers }: Descent, aliases: string[]): Descent {
  return {
    zone,
    asked: asked.map((one) => ({ ...one, observed: behind(aliases, asAuthority(one.observed)) })),
    namelessServers,
  }
}

function behind(aliases: string[], observed: Observed<ServerAnswer>): Observed<ServerAnswer> {
  if (!observed.ok || aliases.length === 0) return observed
  return { ...observed, value: { ...observed.value, cnameChain: [...aliases, ...observed.value.cnameChain] } }
}

/** A server that refers away from a zone it should hold, or answers it without authority, does not serve it (RFC 1912 §2.8). */
function asAuthority(observed: Observed<ServerAnswer>): Observed<ServerAnswer> {
  if (!observed.ok || (observed.value.isAuthoritative && observed.value.delegation === undefined)) return observed
  const { elapsedMs, server } = observed
  const where = server === undefined ? {} : { server }
  return { ok: false, failure: 'dns-refused', elapsedMs, ...where, detail: 'not authoritative' }
}
