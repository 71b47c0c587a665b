import type { BlocklistHealth, Observed } from '@waypost/core/facts'
import type { Clock } from '../ports.ts'

/** Source: RFC 5782 §5 asks for a test now and then; lists change hands, so not longer than a day. */
const rememberedMs = 86_400_000

/**
 * What blocklists answered to their test, for this process. Only a test that looks passed is remembered: a list that
 * is away or broken is tested again by the next run.
 */
export class ListHealthMemory {
  readonly #clock: Clock
  readonly #known = new Map<string, { observed: Observed<BlocklistHealth>; atMs: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async recall(key: string, test: () => Promise<Observed<BlocklistHealth>>): Promise<Observed<BlocklistHealth>> {
    const known = this.#known.get(key)
    const nowMs = this.#clock.nowMs()
    if (known && nowMs - known.atMs < rememberedMs) return known.observed
    const observed = await test()
    if (looksPassed(observed)) this.#known.set(key, { observed, atMs: nowMs })
    return observed
  }
}

function looksPassed(observed: Observed<BlocklistHealth>): boolean {
  return observed.ok && observed.value.mustBeListed.length > 0 && observed.value.mustNotBeListed.length === 0
}
