import type { ServerReply } from './server-reply.ts'

/** How often, and for how long, one server is asked over UDP. */
export interface UdpTries {
  count: number
  /** Between one try and the next; together they end the listening. */
  tryMs: number
  /** Never beyond. */
  limitMs: number
  sleep(durationMs: number, signal: AbortSignal): Promise<void>
  signal: AbortSignal | undefined
}

/**
 * Asks again each time that no answer came in time, and goes on listening for what was asked before: an answer that
 * is late for its own try counts all the same. A try that fails makes the next one begin at once.
 */
export async function tryUdp(
  { count, tryMs, limitMs, sleep, signal }: UdpTries,
  ask: (index: number, timeoutMs: number, signal: AbortSignal) => Promise<ServerReply>,
): Promise<ServerReply> {
  const over = new AbortController()
  const stop = signal === undefined ? over.signal : AbortSignal.any([signal, over.signal])
  const totalMs = Math.min(count * tryMs, limitMs)

  const askFrom = async (index: number, usedMs: number): Promise<ServerReply> => {
    const timeoutMs = totalMs - usedMs
    if (index === count || timeoutMs <= 0) return { ok: false, failure: 'dns-timeout' }
    const reply = ask(index, timeoutMs, stop)
    if (index === count - 1) return reply
    const waited = new AbortController()
    const early = await Promise.race([reply, sleep(tryMs, AbortSignal.any([stop, waited.signal]))])
    waited.abort()
    if (early?.ok || signal?.aborted) return early ?? reply
    const later = askFrom(index + 1, usedMs + tryMs)
    return early === undefined ? firstGood(reply, later) : goodOrElse(await later, early)
  }
  const reply = await askFrom(0, 0)
  over.abort()
  return reply
}

/** Whichever is an answer first; where both fail, the failure that says more than silence. */
async function firstGood(reply: Promise<ServerReply>, later: Promise<ServerReply>): Promise<ServerReply> {
  const first = await Promise.race([reply, later])
  if (first.ok) return first
  const [a, b] = await Promise.all([reply, later])
  return a.ok ? a : goodOrElse(b, a)
}

function goodOrElse(later: ServerReply, early: ServerReply): ServerReply {
  return later.ok || later.failure !== 'dns-timeout' ? later : early
}
