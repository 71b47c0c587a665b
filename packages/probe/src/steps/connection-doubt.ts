import type { FailureCode } from '@waypost/core/facts'
import type { Clock } from '../ports.ts'
import type { OnPhase } from '../smtp/observe-conversation.ts'

/** A connection that takes longer may be lost on our side: better to know early. */
const slowConnectMs = 1_500
/** A greeting that is later than this counts as slow. */
const slowGreetingMs = 5_000

/** These say nothing about the network between us and port 25. */
const ownFailures: FailureCode[] = [
  'connect-no-route',
  'not-allowed',
  'limit-reached',
  'held-back',
  'opted-out',
  'stopped',
  'run-deadline',
]

/**
 * Notices when connections behave so that port 25 may be closed on our side: one fails, is slow, or is closed or
 * silent before its greeting. `isRaised` becomes true at the first such sign, and false when `settle` comes before.
 */
export class ConnectionDoubt {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #raised = Promise.withResolvers<boolean>()

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock
    this.#signal = signal
  }

  get isRaised(): Promise<boolean> {
    return this.#raised.promise
  }

  /** All connections ended. */
  settle(): void {
    this.#raised.resolve(false)
  }

  /** Follows one connection from its dial on. Call `end` when the connection is over. */
  watch(): { onPhase: OnPhase; end: () => void } {
    let timer = this.#after(slowConnectMs)
    const onPhase: OnPhase = ({ phase, observed }) => {
      if (phase !== 'connect' && phase !== 'greeting') return
      timer.abort()
      if (!observed.ok && !ownFailures.includes(observed.failure)) this.#raised.resolve(true)
      if (observed.ok && phase === 'connect') timer = this.#after(slowGreetingMs)
    }
    return { onPhase, end: () => timer.abort() }
  }

  #after(durationMs: number): AbortController {
    const timer = new AbortController()
    const signal = AbortSignal.any([timer.signal, this.#signal])
    void this.#clock.sleep(durationMs, signal).then(() => {
      if (!signal.aborted) this.#raised.resolve(true)
    })
    return timer
  }
}
