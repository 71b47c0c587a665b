import type { RunEvent } from '@waypost/contract'
import { expect, playStory, startCheck, storyOf, test } from './fixtures.ts'
import { countShifts, shiftsOf } from './layout-shifts.ts'
import { replayRun } from './replayed-run.ts'

const busySeconds = 5
const eventsPerSecond = 200

for (const width of [1280, 380]) {
  test(`A09 at ${width} px nothing jumps from the first page to the verdict`, async ({ page }) => {
    await countShifts(page)
    const { from } = await storyOf(page, 'no-ptr')
    const { target } = await storyOf(page, 'slow-greeting')
    await page.setViewportSize({ width, height: 900 })
    await startCheck(page, target, from)
    await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
    expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  })

  test(`P08 200 events a second at ${width} px: focus stays, and what is read stays where it is`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await playStory(page, 'nobody-answers')
    const replay = await replayRun(page.request, { runUrl: page.url(), heldAt: 0.01, change: manyMore })
    try {
      await countShifts(page)
      await page.goto(replay.url)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Checking mail')
      replay.play(eventsPerSecond)
      const second = page.locator('.finding > summary').nth(1)
      await second.focus()
      const focused = await second.elementHandle()
      await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
      expect(await focused?.evaluate((summary) => summary === document.activeElement)).toBe(true)
      expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
    } finally {
      await replay.stop()
    }
  })
}

/** The same run with its answers and findings told again and again before it ends, in changing order. */
function manyMore(events: RunEvent[]): RunEvent[] {
  const end = events.findIndex(({ type }) => type === 'finished')
  const told = events.filter(({ type }) => type === 'result' || type === 'finding' || type === 'verdict')
  const rounds = Math.ceil((busySeconds * eventsPerSecond) / told.length)
  const again = Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? told.toReversed() : told)).flat()
  return [...events.slice(0, end), ...again, ...told, ...events.slice(end)]
}
