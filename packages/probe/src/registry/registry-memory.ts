import type { AddressRegistration, Observed } from '@waypost/core/facts'
import type { Clock } from '../ports.ts'

/** Registrations change slowly, and registries ask to be asked rarely. */
const rememberedMs = 86_400_000
const maxEntries = 2_000
/** A registry is asked once a second, after a short burst. */
const burst = 5
const perQuestionMs = 1_000
/** However long a registry wants us away. */
const maxRestMs = 3_600_000
const usualRestMs = 60_000

interface Patience {
  /** Questions that may be asked at once, and when that was counted. */
  left: number
  atMs: number
  restsUntilMs: number
}

/** What this process knows of registrations, and how often it may still ask which registry. */
export class RegistryMemory {
  readonly #clock: Clock
  readonly #known = new Map<string, { observed: Observed<AddressRegistration>; atMs: number }>()
  readonly #patience = new Map<string, Patience>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** What was registered for the address within the last day, or what `look` finds now. A failure is not remembered. */
  async recall(
    address: string,
    look: () => Promise<Observed<AddressRegistration>>,
  ): Promise<Observed<AddressRegistration>> {
    const known = this.#known.get(address)
    if (known !== undefined && this.#clock.nowMs() - known.atMs < rememberedMs) return known.observed
    const observed = await look()
    if (observed.ok) this.#remember(address, observed)
    return observed
  }

  /** Whether the registry may be asked now; counts the question. */
  mayAsk(host: string): boolean {
    const nowMs = this.#clock.nowMs()
    const before = this.#patience.get(host) ?? { left: burst, atMs: nowMs, restsUntilMs: nowMs }
    const left = Math.min(burst, before.left + (nowMs - before.atMs) / perQuestionMs)
    const isAllowed = left >= 1 && nowMs >= before.restsUntilMs
    this.#patience.set(host, { ...before, left: isAllowed ? left - 1 : left, atMs: nowMs })
    return isAllowed
  }

  /** Leaves the registry alone for as long as it asked for (RFC 9110 §10.2.3, seconds), an hour at most. */
  rest(host: string, retryAfter: string | undefined): void {
    const seconds = /^\d{1,9}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined
    const restMs = Math.min(seconds === undefined ? usualRestMs : seconds * 1_000, maxRestMs)
    const nowMs = this.#clock.nowMs()
    const before = this.#patience.get(host) ?? { left: burst, atMs: nowMs }
    this.#patience.set(host, { ...before, restsUntilMs: nowMs + restMs })
  }

  #remember(address: string, observed: Observed<AddressRegistration>): void {
    const [oldest] = this.#known.keys()
    if (this.#known.size >= maxEntries && oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(address, { observed, atMs: this.#clock.nowMs() })
  }
}
