import { type ProbePorts, shareAnswers } from '@waypost/probe'

/** More batches at once than this share nothing with their own earlier checks. */
const maxBatches = 4
/** Of a batch that was not heard of for so long nothing is kept. */
const idleMs = 300_000

interface Kept<Ports> {
  ports: Ports
  usedAtMs: number
}

/**
 * The ports for the checks of batches: what the DNS answered one check of a batch serves the others of it, in this
 * worker, for as long as its TTL allows. A check that somebody waits for asks by itself.
 */
export class BatchAnswers<Ports extends Pick<ProbePorts, 'resolver' | 'clock'>> {
  readonly #ports: Ports
  readonly #kept = new Map<string, Kept<Ports>>()

  constructor(ports: Ports) {
    this.#ports = ports
  }

  portsFor(batchId: string | null): Ports {
    this.#forgetIdle()
    if (batchId === null) return this.#ports
    const { resolver, clock } = this.#ports
    const kept = this.#kept.get(batchId) ?? {
      ports: { ...this.#ports, resolver: shareAnswers(resolver, clock) },
      usedAtMs: 0,
    }
    this.#kept.delete(batchId)
    this.#kept.set(batchId, { ...kept, usedAtMs: clock.nowMs() })
    const [longestUnused] = this.#kept.keys()
    if (this.#kept.size > maxBatches && longestUnused !== undefined) this.#kept.delete(longestUnused)
    return kept.ports
  }

  #forgetIdle(): void {
    const oldestMs = this.#ports.clock.nowMs() - idleMs
    for (const [batchId, { usedAtMs }] of this.#kept) if (usedAtMs < oldestMs) this.#kept.delete(batchId)
  }
}
