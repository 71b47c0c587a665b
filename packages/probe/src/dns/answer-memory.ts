import type { Observed } from '@waypost/core/facts'
import { stopFailure } from '../net/stop-failure.ts'

/**
 * Answers of one run: the same question is asked once, also while its answer is still on its way. Failures are
 * remembered like answers, except that somebody stopped asking: who still wants to know asks again.
 */
export class AnswerMemory<T> {
  readonly #answers = new Map<string, Promise<Observed<T>>>()

  async recall(key: string, ask: () => Promise<Observed<T>>, signal?: AbortSignal): Promise<Observed<T>> {
    for (;;) {
      const known = this.#answers.get(key)
      const observed = await untilAborted(known ?? this.#remember(key, ask), signal)
      if (!known || signal?.aborted || !wasStopped(observed)) return observed
    }
  }

  async #remember(key: string, ask: () => Promise<Observed<T>>): Promise<Observed<T>> {
    const answer = ask().then((observed) => {
      if (wasStopped(observed)) this.#answers.delete(key)
      return observed
    })
    this.#answers.set(key, answer)
    return answer
  }
}

function wasStopped(observed: Observed<unknown>): boolean {
  return !observed.ok && (observed.failure === 'stopped' || observed.failure === 'run-deadline')
}

/** Who is stopped does not wait for an answer that others still want. */
export function untilAborted<T>(answer: Promise<Observed<T>>, signal: AbortSignal | undefined): Promise<Observed<T>> {
  if (!signal) return answer
  return new Promise((resolve, reject) => {
    const onAbort = (): void => resolve({ ok: false, failure: stopFailure(signal), elapsedMs: 0 })
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
