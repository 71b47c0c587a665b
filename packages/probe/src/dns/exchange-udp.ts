import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import { errorCode } from '../net/error-code.ts'
import { literalLookup } from '../net/literal-lookup.ts'
import { stopFailure } from '../net/stop-failure.ts'
import type { ExchangeRequest, ExchangeResult } from './exchange.ts'
import { isReplyTo } from './question-match.ts'

/** Packets that are not the reply are ignored up to here; then somebody floods us. */
const maxForeignPackets = 1_000
const maxForeignBytes = 1_048_576

/**
 * One try over UDP from a fresh port. The socket is connected, so the kernel drops what comes from elsewhere and an
 * ICMP "port unreachable" becomes an error. Never rejects. Source: RFC 5452 §9.
 */
export function exchangeUdp(request: ExchangeRequest): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    const { server, signal } = request
    const socket = createSocket({ type: isIPv6(server.address) ? 'udp6' : 'udp4', lookup: literalLookup })
    let foreignCount = 0
    let foreignBytes = 0
    let isOver = false

    const finish = (result: ExchangeResult): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.close()
      resolve(result)
    }
    const fail = (error: Error): void =>
      finish({ ok: false, failure: 'dns-unreachable', detail: errorCode(error) || error.message })
    const onAbort = (): void => finish({ ok: false, failure: stopFailure(signal) })
    const timer = setTimeout(
      () => finish({ ok: false, failure: 'dns-timeout', ...describeForeign(foreignCount) }),
      request.timeoutMs,
    )

    // Stays for the socket's whole life: an error after the end must not end the process.
    socket.on('error', fail)
    socket.on('message', (packet) => {
      if (isReplyTo(packet, request.id, request.question)) return finish({ ok: true, packet })
      foreignCount += 1
      foreignBytes += packet.length
      if (foreignCount >= maxForeignPackets || foreignBytes >= maxForeignBytes) {
        finish({ ok: false, failure: 'dns-bad-reply', ...describeForeign(foreignCount) })
      }
    })
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort)
    socket.connect(server.port, server.address, (error?: Error | null) => {
      if (isOver) return
      if (error) return fail(error)
      socket.send(request.packet, (sendError) => sendError && fail(sendError))
    })
  })
}

function describeForeign(count: number): { detail?: string } {
  return count === 0 ? {} : { detail: `ignored ${count} packets that were no reply to the question` }
}
