import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

const sampleMs = 1_000
const slowMs = 200
const patienceMs = 5_000

/** Watches whether this process gets to its work: it is stalled when events wait over 200 ms for 5 s on end. */
export function watchEventLoop(): { isStalled(): boolean; close(): void } {
  const delays = monitorEventLoopDelay({ resolution: 20 })
  delays.enable()
  let sampledAtMs = performance.now()
  let slowSinceMs: number | undefined
  const timer = setInterval(() => {
    const isSlow = delays.mean / 1e6 > slowMs
    slowSinceMs = isSlow ? (slowSinceMs ?? sampledAtMs) : undefined
    sampledAtMs = performance.now()
    delays.reset()
  }, sampleMs)
  timer.unref()
  return {
    isStalled: () => slowSinceMs !== undefined && performance.now() - slowSinceMs >= patienceMs,
    close: () => {
      clearInterval(timer)
      delays.disable()
    },
  }
}
