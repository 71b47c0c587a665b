import type { Duplex } from 'node:stream'
import { sanitiseText } from '../text/sanitise.ts'
import { ConnectionError } from './connection-error.ts'
import { errorCode } from './error-code.ts'

/** Above this the stream is paused until somebody reads. */
const maxWaitingBytes = 65_536

const maxMessageCharacters = 300

type End = { kind: 'end' } | { kind: 'error'; error: ConnectionError }

/**
 * The chunks of a stream, one at a time. What arrived before an error is still handed out: servers that refuse
 * often say why and reset the connection in one breath. Holds at most 64 KiB and one chunk.
 */
export class ChunkReader {
  readonly #stream: Duplex
  readonly #chunks: Uint8Array[] = []
  #waitingBytes = 0
  #end: End | undefined
  #wake: (() => void) | undefined

  constructor(stream: Duplex) {
    this.#stream = stream
    stream.on('data', this.#onData)
    stream.on('end', this.#onEnd)
    stream.on('error', this.#onError)
    stream.on('close', this.#onEnd)
  }

  /** True when something arrived that nobody has read. */
  get hasUnread(): boolean {
    return this.#chunks.length > 0
  }

  /** Undefined at the end of the stream. Rejects as Connection.read says. */
  async read(signal: AbortSignal): Promise<Uint8Array | undefined> {
    for (;;) {
      const chunk = this.#chunks.shift()
      if (chunk) {
        this.#waitingBytes -= chunk.length
        if (this.#waitingBytes < maxWaitingBytes) this.#stream.resume()
        return chunk
      }
      if (this.#end?.kind === 'error') throw this.#end.error
      if (this.#end) return undefined
      if (signal.aborted) throw abortError(signal)
      await this.#untilNews(signal)
    }
  }

  /** Gives the stream to somebody else. Its error handler stays: an unheard error would end the process. */
  detach(): void {
    this.#stream.off('data', this.#onData)
    this.#stream.off('end', this.#onEnd)
    this.#stream.off('close', this.#onEnd)
    this.#stream.pause()
  }

  #untilNews(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#wake = wake
      signal.addEventListener('abort', wake)
    })
  }

  readonly #onData = (chunk: Uint8Array): void => {
    this.#chunks.push(chunk)
    this.#waitingBytes += chunk.length
    if (this.#waitingBytes >= maxWaitingBytes) this.#stream.pause()
    this.#wake?.()
  }

  readonly #onEnd = (): void => {
    this.#end ??= { kind: 'end' }
    this.#wake?.()
  }

  readonly #onError = (error: Error): void => {
    this.#end ??= { kind: 'error', error: toConnectionError(error) }
    this.#wake?.()
  }
}

/** A socket's error as the end of a conversation. */
export function toConnectionError(error: Error): ConnectionError {
  const code = errorCode(error)
  const message = sanitiseText(code || error.message, maxMessageCharacters)
  const isReset = code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED'
  return new ConnectionError(isReset ? 'reset' : code === 'ETIMEDOUT' ? 'reply-timeout' : 'closed', message, error)
}

function abortError(signal: AbortSignal): ConnectionError {
  const reason: unknown = signal.reason
  if (reason instanceof ConnectionError) return reason
  const isTimeout = reason instanceof Error && reason.name === 'TimeoutError'
  return new ConnectionError(isTimeout ? 'reply-timeout' : 'stopped', isTimeout ? 'no reply in time' : 'stopped')
}
