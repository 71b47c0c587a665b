import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, playStory, startCheck, storyOf, test } from './fixtures.ts'

const looks = [
  { name: 'wide and light', width: 1280, scheme: 'light' },
  { name: 'narrow and dark', width: 380, scheme: 'dark' },
] as const

for (const { name, width, scheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: scheme })

    test('home and our mail server', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('region', { name: 'Stories to try' })).toBeVisible()
      await expectClean(page)
      await page.getByRole('button', { name: 'Check delivery' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
      await expectClean(page)
      await page.goto('/settings/senders')
      await expect(page.getByLabel('Sending address')).toBeVisible()
      await expectClean(page)
    })

    test('a live and a finished check', async ({ page }) => {
      const { from } = await storyOf(page, 'no-ptr')
      const { target } = await storyOf(page, 'slow-greeting')
      await startCheck(page, target, from)
      await expect(page.getByRole('region', { name: 'So far' })).toBeVisible()
      await expectClean(page)
      await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true
      })
      await expect(page.getByRole('table', { name: /^Talk with/ }).first()).toBeVisible()
      await expectClean(page)
    })
  })
}

test('P41 at 320 px: cards, no page scroll sideways, targets of 24 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Check delivery' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await playStory(page, 'one-of-two')
  await expectNoSidewaysScroll(page)
  await expect(page.locator('.path-cards').first()).toBeVisible()
  await expect(page.locator('.path-table').first()).toBeHidden()
  const small = await page.locator('button:visible, summary:visible, input:visible').evaluateAll((controls) =>
    controls
      .map((control) => ({ text: control.textContent, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text }) => text),
  )
  expect(small.filter((text) => text !== '')).toEqual([])
})

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([])
  await expectNoSidewaysScroll(page)
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}
