import type { Locator, Page } from '@playwright/test'
import type { RunEvent } from '@waypost/contract'
import { expect, playStory, startCheck, storyOf, test } from './fixtures.ts'
import { countShifts, shiftsOf } from './layout-shifts.ts'
import { replayRun } from './replayed-run.ts'

const eventsPerSecond = 200

/** Screens, and how many times slower than this one the machine behind them is. */
const machines = [
  { width: 1280, slower: 1 },
  { width: 380, slower: 1 },
  { width: 380, slower: 4 },
  { width: 320, slower: 4 },
]

/** Where somebody reads while the check runs, and for how many seconds events come. */
const readers: { name: string; busySeconds: number; begin: (page: Page) => Promise<Locator> }[] = [
  {
    name: 'the second finding has focus',
    busySeconds: 5,
    async begin(page) {
      await lastFinding(page).waitFor()
      const second = page.locator('.finding > summary').nth(1)
      await second.focus()
      return second
    },
  },
  {
    name: 'the page is scrolled to its end',
    busySeconds: 2,
    async begin(page) {
      await lastFinding(page).waitFor()
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      return page.getByRole('heading', { name: 'Evidence' })
    },
  },
]

for (const { width, slower } of machines) {
  const where = `at ${width} px${slower === 1 ? '' : `, ${slower} times slower,`}`

  test(`A09 ${where} nothing jumps from the first page to the verdict`, async ({ page }) => {
    await countShifts(page)
    const { from } = await storyOf(page, 'no-ptr')
    const { target } = await storyOf(page, 'slow-greeting')
    await page.setViewportSize({ width, height: 900 })
    await slowDown(page, slower)
    await startCheck(page, target, from)
    await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
    expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  })

  test(`P08 200 events a second ${where} focus stays, and what is read stays where it is`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await playStory(page, 'nobody-answers')
    const runUrl = page.url()
    await countShifts(page)
    await slowDown(page, slower)
    for (const { name, busySeconds, begin } of readers) {
      const change = (events: RunEvent[]): RunEvent[] => manyMore(events, busySeconds)
      const replay = await replayRun(page.request, { runUrl, heldAt: 0.01, change })
      try {
        await page.goto(replay.url)
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Checking mail')
        replay.play(eventsPerSecond)
        const read = await begin(page)
        const element = await read.elementHandle()
        const focused = await page.evaluateHandle(() => document.activeElement)
        const top = await read.evaluate((summary) => summary.getBoundingClientRect().top)
        await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
        await expect(page.getByText(/^Steps of this check/)).toBeAttached()
        expect(await shiftsOf(page), name).toBeLessThanOrEqual(0.02)
        expect(await focused.evaluate((it) => it === document.activeElement), name).toBe(true)
        const topNow = await element?.evaluate((summary) => summary.getBoundingClientRect().top)
        expect(Math.abs((topNow ?? NaN) - top), name).toBeLessThanOrEqual(1)
      } finally {
        await replay.stop()
      }
    }
  })
}

/** The last that `nobody-answers` finds: a finding that comes pushes what stands below it, so reading begins after it. */
function lastFinding(page: Page): Locator {
  return page.locator('[data-finding^="connect-none~"]')
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Emulation.setCPUThrottlingRate', { rate })
}

/**
 * The same run with its answers and findings told again and again before it ends, in changing order: what was found
 * to weigh more is told as it was before too.
 */
function manyMore(events: RunEvent[], busySeconds: number): RunEvent[] {
  const end = events.findIndex(({ type }) => type === 'finished')
  const told = events.filter(({ type }) => type === 'result' || type === 'finding' || type === 'verdict')
  const rounds = Math.ceil((busySeconds * eventsPerSecond) / told.length)
  const again = Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? told.toReversed() : told)).flat()
  return [...events.slice(0, end), ...again, ...told, ...events.slice(end)]
}
