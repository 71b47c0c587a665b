import type { NameServerLook, Observed, ServerWord } from '../../facts/index.ts'
import { isNotAsked, isSilence } from '../reading/confirmation.ts'

/** A server that takes longer is slow: what is far away takes 0.3 s at most. */
export const slowMs = 1_000

/** One name server over all its addresses: what one of them does well counts. */
export interface ServerState {
  name: string
  state: 'answers' | 'lame' | 'silent'
  /** Of its quickest answer; absent when none came. */
  quickestMs?: number
  /** True when it answers over UDP and nobody does over TCP; undefined when nobody could tell. */
  isTcpRefused?: boolean
}

const best: ServerState['state'][] = ['answers', 'lame', 'silent']

/** Every name server that was really asked. Silence over IPv6 counts only where something else came over IPv6. */
export function serverStates(looks: NameServerLook[]): ServerState[] {
  const hasIpv6 = looks.some((look) => look.address.includes(':') && wordsOf(look).some(({ ok }) => ok))
  const doesTcpWork = looks.some(({ tcp }) => tcp.ok)
  const byName = Map.groupBy(looks, ({ nameServer }) => nameServer)
  return [...byName].flatMap(([name, ofServer]) => {
    const seen = ofServer.filter((look) => isSeen(look, hasIpv6))
    const states = seen.map(stateOf)
    const state = best.find((one) => states.includes(one))
    if (state === undefined) return []
    const times = seen.flatMap((look) => answerTimes(look))
    const answering = seen.filter(isAnswering)
    return [
      {
        name,
        state,
        ...(times.length > 0 && { quickestMs: Math.min(...times) }),
        ...(answering.length > 0 && { isTcpRefused: answering.every(({ tcp }) => isRefusal(tcp, doesTcpWork)) }),
      },
    ]
  })
}

/** True for an address that serves the zone. */
export function isAnswering(look: NameServerLook): boolean {
  return stateOf(look) === 'answers'
}

/** True for an answer from the zone itself, as opposed to a referral or something remembered. */
export function isFromZone(observed: Observed<ServerWord>): boolean {
  return observed.ok && observed.value.isAuthoritative && !observed.value.isReferral
}

function wordsOf({ soa, mx, tcp }: NameServerLook): Observed<ServerWord>[] {
  return [soa, mx, tcp]
}

function isSeen(look: NameServerLook, hasIpv6: boolean): boolean {
  const isOurs = (observed: Observed<ServerWord>): boolean => !observed.ok && isNotAsked(observed.failure)
  if (wordsOf(look).some((observed) => isOurs(observed))) return wordsOf(look).some(({ ok }) => ok)
  return !look.address.includes(':') || hasIpv6 || stateOf(look) !== 'silent'
}

/** A zone's own server has its SOA. Source: RFC 1912 §2.8, RFC 1035 §4.1.1 (AA). */
function stateOf({ soa, mx, tcp }: NameServerLook): ServerState['state'] {
  if (holdsZone(soa)) return 'answers'
  const isSilentOverUdp = [soa, mx].every((observed) => !observed.ok && isSilence(observed.failure))
  // What comes late over TCP came too late over UDP; what comes at once over TCP alone helps nobody.
  if (isSilentOverUdp) return holdsZone(tcp) && tcp.elapsedMs > slowMs ? 'answers' : 'silent'
  if (!soa.ok && isFromZone(mx)) return 'answers'
  if (!soa.ok && isSilence(soa.failure) && holdsZone(tcp)) return 'answers'
  return 'lame'
}

function holdsZone(soa: Observed<ServerWord>): boolean {
  return soa.ok && soa.value.kind === 'records' && isFromZone(soa)
}

function answerTimes({ soa, mx, tcp }: NameServerLook): number[] {
  const overUdp = [soa, mx].filter(({ ok }) => ok)
  return (overUdp.length > 0 ? overUdp : [tcp].filter(({ ok }) => ok)).map(({ elapsedMs }) => elapsedMs)
}

/** Silence over TCP may be our own network's, unless another server answers over it. */
function isRefusal(tcp: Observed<ServerWord>, doesTcpWork: boolean): boolean {
  if (tcp.ok || isNotAsked(tcp.failure)) return false
  return doesTcpWork || /ECONNREFUSED|ECONNRESET|closed/.test(tcp.detail ?? '')
}
