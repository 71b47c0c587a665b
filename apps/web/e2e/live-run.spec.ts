import type { Page } from '@playwright/test'
import type { RunView } from '@waypost/contract'
import { expect, playStory, startCheck, storyOf, test } from './fixtures.ts'

test('P06 a proven problem is shown while the rest still runs', async ({ page }) => {
  const { from } = await storyOf(page, 'no-ptr')
  const { target } = await storyOf(page, 'slow-greeting')
  await startCheck(page, target, from)
  const soFar = page.getByRole('region', { name: 'So far' })
  await expect(soFar).toContainText('We found a problem:')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Checking mail from')
  await expect(page.getByText('Working', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Stop' }).click()
})

test('P07 and P13 a slow greeting: no praise before the end, and the wait says its reason', async ({ page }) => {
  const { target } = await storyOf(page, 'slow-greeting')
  await startCheck(page, target)
  await expect(page.getByRole('table', { name: 'What we see of each mail server' })).toContainText(
    'Waiting for first words…',
  )
  await expect(page.getByText(/has not spoken yet\. We wait up to 30 seconds/)).toBeVisible()
  await expect(page.locator('[data-mark="ok"]')).toHaveCount(0)
  await expect(page.getByText('Working', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Working', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'What we see of each mail server' })).toContainText(/slow on purpose/i)
  await expect(page.getByText(/must act \(/)).toHaveCount(0)
})

test('P09 focus moves from “Stop” to the verdict when the check ends', async ({ page }) => {
  const { target } = await storyOf(page, 'slow-greeting')
  await startCheck(page, target)
  await page.getByRole('button', { name: 'Stop' }).focus()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused({ timeout: 30_000 })
  await expect(page.locator('h1')).toHaveAttribute('id', 'verdict')
})

test('P10 stopping keeps what was seen and calls the rest not checked', async ({ page }) => {
  const { target } = await storyOf(page, 'silent-server')
  await startCheck(page, target)
  const table = page.getByRole('table', { name: 'What we see of each mail server' })
  await expect(table).toContainText('ms')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
  await expect(page.getByText(/You stopped this check after \d of \d steps\./)).toBeVisible()
  await expect(table).toContainText('ms')
  await page.getByText(/^Steps of this check/).click()
  await expect(page.getByText('Not checked — you stopped the check').first()).toBeVisible()
  await expect(page.locator('[data-mark="blocked"], [data-mark="stops"]')).toHaveCount(0)
})

test('P12 a colleague sees the same run live, and no second one starts', async ({ page, context }) => {
  const { target } = await storyOf(page, 'slow-greeting')
  await startCheck(page, target)
  const countOf = async () => {
    const { runs }: { runs: unknown[] } = await (await page.request.get('/api/runs')).json()
    return JSON.stringify(runs.slice(0, 1)).includes(page.url().split('/').at(-1) ?? '?')
  }
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Checking mail to ${target}`)
  expect(await countOf()).toBe(true)
  await expect(other.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
  expect(await other.locator('h1').textContent()).toBe(await page.locator('h1').textContent())
  expect(await countOf()).toBe(true)
})

test('P11 a lost stream is said, and nothing is lost or doubled', async ({ page }) => {
  const { target } = await storyOf(page, 'slow-greeting')
  await page.route('**/events?*', (route) => route.abort())
  await startCheck(page, target)
  await expect(page.getByText('Connection lost. Reconnecting…')).toBeVisible()
  await page.unroute('**/events?*')
  await expect(page.getByText('Connection lost. Reconnecting…')).toBeHidden()
  await expect(page.getByText('Waiting for first words…').first()).toBeVisible()
  await expectSameAsStored(page)
})

test('P11 after three failed tries the page asks instead', async ({ page }) => {
  const { target } = await storyOf(page, 'slow-greeting')
  await page.route('**/events?*', (route) => route.abort())
  await startCheck(page, target)
  await expect(page.getByText('Connection lost. We ask every 2 seconds instead.')).toBeVisible()
  await expectSameAsStored(page)
})

/** Waits for the end and compares what the page shows with the stored run. */
async function expectSameAsStored(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 40_000 })
  const stored: RunView = await (await page.request.get(`/api/runs/${page.url().split('/').at(-1)}`)).json()
  const shown = stored.findings.filter(({ outcome }) => outcome !== 'notApplicable')
  await expect(page.locator('details.finding')).toHaveCount(shown.length)
  const ids = await page.locator('details.finding').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
}

test('P14 a screen reader hears a whole run in few messages, the end last', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: { text: string; atMs: number }[] = []
    let shown = ''
    Object.assign(globalThis, { heard })
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() => {
        const text = document.querySelector('[role=status]')?.textContent ?? ''
        if (text !== shown && text !== '') heard.push({ text, atMs: performance.now() })
        shown = text
      }).observe(document, { subtree: true, childList: true, characterData: true })
    })
  })
  await playStory(page, 'no-ptr')
  const read = () => page.evaluate<{ text: string; atMs: number }[]>('globalThis.heard')
  await expect
    .poll(async () => (await read()).at(-1)?.text)
    .toMatch(/^Check finished\. Delays mail\. .*Who acts: Our internet provider\.$/)
  const heard = await read()
  expect(heard.length).toBeLessThanOrEqual(7)
  for (const [index, { atMs }] of heard.entries()) {
    const before = heard[index - 1]
    if (before) expect(atMs - before.atMs).toBeGreaterThan(3_900)
  }

  // The same words once more: a screen reader is silent when a text is only set again.
  const end = heard.at(-1)?.text
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect.poll(async () => (await read()).filter(({ text }) => text === end).length, { timeout: 60_000 }).toBe(2)
})

test('P42 with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { target } = await storyOf(page, 'slow-greeting')
  await startCheck(page, target)
  await expect(page.getByText('Waiting for first words…').first()).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.getByRole('button', { name: 'Stop' }).click()
})
