import type { Clock } from '../ports.ts'

/**
 * A clock for tests and replays whose time passes only when nothing else can happen: `run` lets all that is ready go on, then
 * jumps to the next timer. Only for code whose other ports are fakes too.
 */
export class VirtualClock implements Clock {
  readonly #timers = new Set<{ atMs: number; wake: () => void }>()
  readonly #startsAtMs: number
  #nowMs = 0

  constructor(startsAt = new Date('2026-01-01T00:00:00Z')) {
    this.#startsAtMs = startsAt.getTime()
  }

  nowMs(): number {
    return this.#nowMs
  }

  now(): Date {
    return new Date(this.#startsAtMs + this.#nowMs)
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = { atMs: this.#nowMs + durationMs, wake: () => (this.#timers.delete(timer), resolve()) }
      this.#timers.add(timer)
      signal?.addEventListener('abort', timer.wake, { once: true })
    })
  }

  /** Timers that nobody has ended: none may be left after a run. */
  get timerCount(): number {
    return this.#timers.size
  }

  /** Lets time pass until the promise is settled. Rejects when nothing is left that could settle it. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false
    const settled = promise.finally(() => (isSettled = true))
    settled.catch(() => undefined)
    for (;;) {
      await quiet()
      if (isSettled) return settled
      const next = [...this.#timers].toSorted((one, other) => one.atMs - other.atMs)[0]
      if (next === undefined) throw new Error('nothing is left to wait for')
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.wake()
    }
  }
}

/** After this every promise that could go on without time has gone on. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
