import type { FailureCode, Observed, Route, SmtpReply } from '@waypost/core/facts'
import { greetingName, isSameOwner } from '@waypost/core/parse'
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
 * Why control hosts are to be asked. `port25`: a connection failed, is slow, or was closed or silent before its
 * greeting, so the port may be closed on our side. `voice`: all greeted, none by a name of its own, so something else
 * may have answered.
 */
export type Doubt = 'port25' | 'voice'

/**
 * Notices when connections behave so that the fault may be on our side. `raised` becomes the first doubt,
 * `isIpv6Raised` true when an IPv6 address is behind it; both end as undefined or false when `settle` comes before.
 */
export class ConnectionDoubt {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #domain: string
  readonly #raised = Promise.withResolvers<Doubt | undefined>()
  readonly #ipv6 = Promise.withResolvers<boolean>()
  #unheardCount: number
  #hasOwnVoice = false
  #hasForeignVoice = false

  constructor(parts: { clock: Clock; signal: AbortSignal; domain: string; routeCount: number }) {
    this.#clock = parts.clock
    this.#signal = parts.signal
    this.#domain = parts.domain
    this.#unheardCount = parts.routeCount
  }

  get raised(): Promise<Doubt | undefined> {
    return this.#raised.promise
  }

  get isIpv6Raised(): Promise<boolean> {
    return this.#ipv6.promise
  }

  /** All connections ended. */
  settle(): void {
    this.#raised.resolve(undefined)
    this.#ipv6.resolve(false)
  }

  /** Follows one connection from its dial on. Call `end` when the connection is over. */
  watch(route: Pick<Route, 'exchange' | 'family'>): { onPhase: OnPhase; end: () => void } {
    const isIpv6 = route.family === 6
    let timer = this.#after(slowConnectMs, isIpv6)
    const onPhase: OnPhase = ({ phase, observed }) => {
      if (phase !== 'connect' && phase !== 'greeting') return
      timer.abort()
      if (!observed.ok) {
        if (!ownFailures.includes(observed.failure)) this.#raise(isIpv6 && phase === 'connect')
        this.#hear(undefined, route.exchange)
      } else if (phase === 'connect') timer = this.#after(slowGreetingMs, false)
      else this.#hear(observed, route.exchange)
    }
    return { onPhase, end: () => timer.abort() }
  }

  #raise(isIpv6: boolean): void {
    this.#raised.resolve('port25')
    if (isIpv6) this.#ipv6.resolve(true)
  }

  /** The name in a greeting. Its absence is doubtful too: RFC 5321 §4.2 asks for one. */
  #hear(greeting: Observed<SmtpReply> | undefined, exchange: string): void {
    if (greeting?.ok) {
      const name = greetingName(greeting.value)
      const isOwn = name !== undefined && [exchange, this.#domain].some((known) => isSameOwner(name, known))
      if (isOwn) this.#hasOwnVoice = true
      else this.#hasForeignVoice = true
    }
    this.#unheardCount--
    if (this.#unheardCount === 0 && this.#hasForeignVoice && !this.#hasOwnVoice) this.#raised.resolve('voice')
  }

  #after(durationMs: number, isIpv6: boolean): AbortController {
    const timer = new AbortController()
    const signal = AbortSignal.any([timer.signal, this.#signal])
    void this.#clock.sleep(durationMs, signal).then(() => {
      if (!signal.aborted) this.#raise(isIpv6)
    })
    return timer
  }
}
