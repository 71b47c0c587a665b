import type { Page } from '@playwright/test'

/** Adds up from now on how much of each page jumps without anybody having pressed something. */
export async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) shifts.sum += Number(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum so far, as browsers measure it (CLS). */
export async function shiftsOf(page: Page): Promise<number> {
  return page.evaluate<number>('globalThis.shifts.sum')
}
