const tickMs = 500
/** Shorter than this, the tries of a DNS question bridge it. */
const standstillMs = 3_000

/**
 * Calls back when this process stood still: it was frozen, or a computation held it up. Whatever waited meanwhile is
 * told as "no answer" although the answer lies there, so what was observed just then must not be believed.
 */
export function noticeStandstill(onStandstill: (forMs: number) => void): { close(): void } {
  let tickedAtMs = performance.now()
  const timer = setInterval(() => {
    const forMs = performance.now() - tickedAtMs
    tickedAtMs = performance.now()
    if (forMs > standstillMs) onStandstill(forMs)
  }, tickMs)
  return { close: () => clearInterval(timer) }
}
