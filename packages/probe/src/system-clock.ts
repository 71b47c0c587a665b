import type { Clock } from './ports.ts'

/** The machine's clock. */
export const systemClock: Clock = {
  nowMs: () => performance.now(),
  now: () => new Date(),
  sleep: (durationMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, durationMs)
      signal?.addEventListener('abort', end)
    }),
}
