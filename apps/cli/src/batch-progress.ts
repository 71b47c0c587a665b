import type { VerdictState } from '@waypost/core/vocabulary'
import { stateWord } from '@waypost/core/words'

const width = 24
const redrawMs = 100

/** A bar on standard error while a list is checked; nothing where nobody looks at a terminal. */
export function batchProgress(count: number): { ended(state: VerdictState | 'refused'): void; close(): void } {
  const states = new Map<VerdictState | 'refused', number>()
  let endedCount = 0
  let drawnAtMs = Number.NEGATIVE_INFINITY

  function draw(): void {
    if (!process.stderr.isTTY) return
    drawnAtMs = performance.now()
    const filled = Math.round((endedCount / count) * width)
    const sums = [...states].map(([state, sum]) => `${state === 'refused' ? 'not checked' : stateWord(state)} ${sum}`)
    const line = `[${'#'.repeat(filled)}${'·'.repeat(width - filled)}] ${endedCount} of ${count} · ${sums.join(' · ')}`
    process.stderr.write(`\r${line.slice(0, (process.stderr.columns || 80) - 1)}\u001B[K`)
  }

  return {
    ended(state) {
      endedCount++
      states.set(state, (states.get(state) ?? 0) + 1)
      if (performance.now() - drawnAtMs >= redrawMs) draw()
    },
    close() {
      draw()
      if (process.stderr.isTTY) process.stderr.write('\n')
    },
  }
}
