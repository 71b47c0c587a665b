import { randomInt } from 'node:crypto'
import type { Question } from '@waypost/core/facts'
import type { Timers } from '@waypost/core/plan'
import type { Clock } from '../ports.ts'
import type { ExchangeResult } from './exchange.ts'
import { exchangeTcp } from './exchange-tcp.ts'
import { exchangeUdp } from './exchange-udp.ts'
import { MalformedPacketError } from './packet/packet-cursor.ts'
import { readMessage } from './packet/read-message.ts'
import { writeQuestion } from './packet/write-question.ts'
import type { ServerReply } from './server-reply.ts'
import { tryUdp } from './try-udp.ts'

export interface ServerQuery {
  server: { address: string; port: number }
  /** The name in canonical spelling. */
  question: Question
  isRecursionDesired: boolean
  checkingDisabled: boolean
  /** Over TCP from the start. */
  isOverTcp?: boolean
  /** With the DO bit. Needs EDNS. */
  wantsSignatures?: boolean
  timers: Timers
  maxBytes: number
  clock: Clock
  /** Hears the size of each reply. */
  onRead(sizeBytes: number): void
  signal?: AbortSignal
}

/** FORMERR, NOTIMP and BADVERS: the server may only dislike EDNS. Source: RFC 6891 §7. */
const rcodesOfOldServers = new Set([1, 4, 16])

/**
 * One question to one server until it replies or its time is over: some tries over UDP, once more without EDNS when
 * the server does not know it, and over TCP when the answer was cut. Whatever rcode comes back is a reply.
 */
export async function queryServer(query: ServerQuery): Promise<ServerReply> {
  const deadlineMs = query.clock.nowMs() + query.timers.dnsNameMs
  const first = await queryOnce(query, deadlineMs, true)
  if (!first.ok || !rcodesOfOldServers.has(first.message.rcode)) return first
  return queryOnce(query, deadlineMs, false)
}

async function queryOnce(query: ServerQuery, deadlineMs: number, hasEdns: boolean): Promise<ServerReply> {
  if (query.isOverTcp !== true) {
    const overUdp = await askOverUdp(query, deadlineMs, hasEdns)
    if (!overUdp.ok || !overUdp.message.isTruncated) return overUdp
  }
  const remainingMs = Math.max(1, deadlineMs - query.clock.nowMs())
  const overTcp = await exchangeOnce(query, { hasEdns, timeoutMs: remainingMs, exchange: exchangeTcp })
  if (overTcp.ok && overTcp.message.isTruncated) {
    return { ok: false, failure: 'dns-tcp-failed', detail: 'answer is cut over TCP too' }
  }
  return overTcp
}

/**
 * Some name servers stay silent where they do not know EDNS; their zone's questions go without it from the second try
 * on. A resolver of ours is known to know it, and says more with it. Source: RFC 6891 §6.2.2.
 */
function askOverUdp(query: ServerQuery, deadlineMs: number, hasEdns: boolean): Promise<ServerReply> {
  const { clock, timers, signal } = query
  const canGoWithout = !query.isRecursionDesired && query.wantsSignatures !== true
  const tries = {
    count: timers.dnsTriesPerServer,
    tryMs: timers.dnsTryMs,
    limitMs: deadlineMs - clock.nowMs(),
    sleep: (durationMs: number, until: AbortSignal) => clock.sleep(durationMs, until),
    signal,
  }
  return tryUdp(tries, (index, timeoutMs, stop) =>
    exchangeOnce(
      { ...query, signal: stop },
      { hasEdns: hasEdns && (index === 0 || !canGoWithout), timeoutMs, exchange: exchangeUdp },
    ),
  )
}

async function exchangeOnce(
  query: ServerQuery,
  how: { hasEdns: boolean; timeoutMs: number; exchange: typeof exchangeUdp },
): Promise<ServerReply> {
  const { question, server, maxBytes, signal } = query
  const id = randomInt(0x1_0000)
  const packet = writeQuestion(question, { ...query, id, hasEdns: how.hasEdns })
  if (!packet) return { ok: false, failure: 'not-allowed', detail: 'not a name that can be asked' }
  const { timeoutMs } = how
  const result = await how.exchange({ server, id, question, packet, timeoutMs, maxBytes, ...(signal && { signal }) })
  if (result.ok) query.onRead(result.packet.length)
  return readReply(result)
}

function readReply(result: ExchangeResult): ServerReply {
  if (!result.ok) return result
  try {
    return { ok: true, message: readMessage(result.packet) }
  } catch (error) {
    if (!(error instanceof MalformedPacketError)) throw error
    return { ok: false, failure: 'dns-bad-reply', detail: error.message }
  }
}
