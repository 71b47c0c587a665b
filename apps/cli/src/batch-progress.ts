import type { VerdictState } from '@waypost/core/vocabulary'
import { stateWord } from '@waypost/core/words'

const width = 20
const redrawMs = 100
const clearLine = '\r\u001B[K'

/** How a line of a list ended. */
export type LineEnd = VerdictState | 'refused' | 'failed'

export interface BatchProgress {
  ended(end: LineEnd): void
  /** Takes the bar away, for a line that is to stand in its place. */
  hide(): void
  close(): void
}

/** What the bar is drawn on: standard error, but for tests. */
export interface ProgressScreen {
  isTTY?: boolean
  columns?: number
  write(text: string): void
}

/**
 * A bar while a list is checked: how far it is, how fast, how long it still takes, and what came out. Nothing at all
 * where nobody looks at a terminal. The screen ends with the last state of the bar.
 */
export function batchProgress(
  count: number,
  { screen = process.stderr, nowMs = () => performance.now() }: { screen?: ProgressScreen; nowMs?: () => number } = {},
): BatchProgress {
  if (screen.isTTY !== true) return { ended() {}, hide() {}, close() {} }
  const ends = new Map<LineEnd, number>()
  const startedAtMs = nowMs()
  let endedCount = 0
  let drawnAtMs = Number.NEGATIVE_INFINITY

  function draw(): void {
    drawnAtMs = nowMs()
    const filled = Math.floor((endedCount / count) * width)
    const bar = `[${'#'.repeat(filled)}${'·'.repeat(width - filled)}]`
    const sums = [...ends].map(([end, sum]) => `${endWord(end)} ${sum}`)
    const parts = [`${bar} ${endedCount} of ${count}`, ...paceOf(drawnAtMs - startedAtMs), ...sums]
    // A line that wraps could not be drawn over.
    screen.write(`${clearLine}${parts.join(' · ').slice(0, (screen.columns || 80) - 1)}`)
  }

  function paceOf(elapsedMs: number): string[] {
    if (endedCount === 0 || elapsedMs < 1_000) return []
    const perSecond = (endedCount * 1_000) / elapsedMs
    const secondsLeft = Math.ceil((count - endedCount) / perSecond)
    const left = secondsLeft < 120 ? `${secondsLeft} s` : `${Math.ceil(secondsLeft / 60)} min`
    const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0)
    return [`${rate} a second`, ...(endedCount < count ? [`${left} left`] : [])]
  }

  return {
    ended(end) {
      endedCount++
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (nowMs() - drawnAtMs >= redrawMs) draw()
    },
    hide() {
      screen.write(clearLine)
      drawnAtMs = Number.NEGATIVE_INFINITY
    },
    close() {
      draw()
      screen.write('\n')
    },
  }
}

function endWord(end: LineEnd): string {
  if (end === 'refused') return 'not checked'
  return end === 'failed' ? 'our fault' : stateWord(end)
}
