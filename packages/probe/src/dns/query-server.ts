import { randomInt } from 'node:crypto'
import type { FailureCode, Question } from '@waypost/core/facts'
import type { Timers } from '@waypost/core/plan'
import type { Clock } from '../ports.ts'
import type { ExchangeResult } from './exchange.ts'
import { exchangeTcp } from './exchange-tcp.ts'
import { exchangeUdp } from './exchange-udp.ts'
import type { DnsMessage } from './packet/dns-message.ts'
import { MalformedPacketError } from './packet/packet-cursor.ts'
import { readMessage } from './packet/read-message.ts'
import { writeQuestion } from './packet/write-question.ts'

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

export type ServerReply = { ok: true; message: DnsMessage } | { ok: false; failure: FailureCode; detail?: string }

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
    const overUdp = await tryUdp(query, deadlineMs, hasEdns)
    if (!overUdp.ok || !overUdp.message.isTruncated) return overUdp
  }
  const remainingMs = Math.max(1, deadlineMs - query.clock.nowMs())
  const overTcp = await exchangeOnce(query, { hasEdns, timeoutMs: remainingMs, exchange: exchangeTcp })
  if (overTcp.ok && overTcp.message.isTruncated) {
    return { ok: false, failure: 'dns-tcp-failed', detail: 'answer is cut over TCP too' }
  }
  return overTcp
}

async function tryUdp(query: ServerQuery, deadlineMs: number, hasEdns: boolean): Promise<ServerReply> {
  let last: ServerReply = { ok: false, failure: 'dns-timeout' }
  for (let tries = 0; tries < query.timers.dnsTriesPerServer; tries += 1) {
    const timeoutMs = Math.min(query.timers.dnsTryMs, deadlineMs - query.clock.nowMs())
    if (timeoutMs <= 0) break
    last = await exchangeOnce(query, { hasEdns, timeoutMs, exchange: exchangeUdp })
    if (last.ok || query.signal?.aborted) break
  }
  return last
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
