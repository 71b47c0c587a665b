import type { Observed, TcpConnection, TlsSession } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import { stopFailure } from '../net/stop-failure.ts'
import type { Clock, Connection } from '../ports.ts'
import { unlessAborted } from '../run/within.ts'
import { arrive, notRecorded } from './arrive.ts'
import { bytesOfText, textOfBytes } from './bytes-as-text.ts'
import type { ConnectionStep } from './recording.ts'

/**
 * A connection whose other side says again what it said, when it said it, and never before we have said what stood
 * before it. Who says something else than then gets no answer: the connection is closed.
 */
export class ReplayedConnection implements Connection {
  readonly tcp: TcpConnection
  readonly #steps: ConnectionStep[]
  readonly #clock: Clock
  #spoken = Promise.withResolvers<void>()

  constructor(tcp: TcpConnection, steps: readonly ConnectionStep[], clock: Clock) {
    this.tcp = tcp
    this.#steps = [...steps]
    this.#clock = clock
  }

  async read(signal: AbortSignal): Promise<Uint8Array | undefined> {
    for (;;) {
      const [step] = this.#steps
      if (step === undefined || step.what === 'tls') return this.#silence(signal)
      if (step.what === 'said') {
        // What they said after our next word is not said before it.
        await unlessAborted(this.#spoken.promise, signal)
        continue
      }
      await this.#clock.sleep(step.atMs - this.#clock.nowMs(), signal)
      if (signal.aborted && this.#clock.nowMs() < step.atMs) throw new ConnectionError(stopFailure(signal), '')
      if (step.what === 'ended') return undefined
      if (step.what === 'broke') throw new ConnectionError(step.failure, step.message)
      this.#steps.shift()
      return bytesOfText(step.bytes)
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    const text = textOfBytes(bytes)
    const at = this.#steps.findIndex(({ what }) => what === 'said')
    const step = this.#steps[at]
    if (step?.what !== 'said' || step.bytes !== text) {
      this.#steps.splice(0, this.#steps.length, { what: 'ended', atMs: 0 })
      throw new ConnectionError('closed', 'not in the recording')
    }
    // Words that nobody read before we spoke stay to be read.
    this.#steps.splice(at, 1)
    this.#spoken.resolve()
    this.#spoken = Promise.withResolvers<void>()
    if (step.failure !== undefined) throw new ConnectionError(step.failure, '')
  }

  async upgrade({ signal }: { serverName: string; signal: AbortSignal }): Promise<Observed<TlsSession>> {
    const step = this.#steps.find(({ what }) => what === 'tls')
    if (step?.what !== 'tls') return notRecorded
    this.#steps.splice(this.#steps.indexOf(step), 1)
    return arrive({ endMs: step.atMs, observed: step.observed }, this.#clock, signal)
  }

  destroy(): void {
    this.#steps.length = 0
  }

  /** Nobody says anything any more, until we give up. */
  async #silence(signal: AbortSignal): Promise<never> {
    await unlessAborted(new Promise<never>(() => undefined), signal)
    throw new ConnectionError(stopFailure(signal), '')
  }
}
