import { connect } from 'node:net'
import { errorCode } from '../net/error-code.ts'
import { literalLookup } from '../net/literal-lookup.ts'
import { stopFailure } from '../net/stop-failure.ts'
import type { ExchangeRequest, ExchangeResult } from './exchange.ts'
import { isReplyTo } from './question-match.ts'

/** So many other messages may come before the reply. */
const maxForeignMessages = 4

/**
 * The same question over TCP, each message behind its length in two bytes. The time holds for all of it: connecting,
 * asking and reading. Never rejects. Source: RFC 7766 §8.
 */
export function exchangeTcp(request: ExchangeRequest): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    const { server, signal } = request
    if (signal?.aborted) return resolve({ ok: false, failure: stopFailure(signal) })
    const socket = connect({ host: server.address, port: server.port, lookup: literalLookup })
    let received = Buffer.alloc(0)
    let foreignCount = 0

    const finish = (result: ExchangeResult): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.destroy()
      resolve(result)
    }
    const fail = (detail: string): void => finish({ ok: false, failure: 'dns-tcp-failed', detail })
    const onAbort = (): void => finish({ ok: false, failure: stopFailure(signal) })
    const timer = setTimeout(() => fail('no complete answer in time'), request.timeoutMs)

    socket.on('error', (error) => fail(errorCode(error) || error.message))
    socket.on('close', () => fail('closed before a complete answer'))
    socket.on('connect', () => socket.write(frame(request.packet)))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      while (received.length >= 2) {
        const length = received.readUInt16BE(0)
        if (length > request.maxBytes) return fail('answer is longer than the limit')
        if (received.length < 2 + length) return
        const packet = received.subarray(2, 2 + length)
        if (isReplyTo(packet, request.id, request.question)) return finish({ ok: true, packet })
        foreignCount += 1
        if (foreignCount >= maxForeignMessages) return fail('only messages that were no reply to the question')
        received = received.subarray(2 + length)
      }
    })
    signal?.addEventListener('abort', onAbort)
  })
}

function frame(packet: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(packet.length)
  return Buffer.concat([length, packet])
}
