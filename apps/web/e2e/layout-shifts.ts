import type { Page } from '@playwright/test'

interface Shifts {
  sum: number
  /** Counts what was measured but not told yet. */
  take(): void
}

declare global {
  var shifts: Shifts
}

/** Adds up from now on how much of each page jumps without anybody having pressed something. */
export async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const add = (entries: PerformanceEntryList): void => {
      for (const entry of entries) {
        if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) {
          globalThis.shifts.sum += Number(entry.value)
        }
      }
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    globalThis.shifts = { sum: 0, take: () => add(observer.takeRecords()) }
    observer.observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum so far, as browsers measure it (CLS). What was changed before is drawn and measured first. */
export async function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = async (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
    globalThis.shifts.take()
    return globalThis.shifts.sum
  })
}
