import type { Page } from '@playwright/test'
import { expect, playStory, test } from './fixtures.ts'

/** Listens, from before the first script of each page on, for whatever must not happen. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => seen.push(`error ${error.message}`))
  await page.exposeFunction('tellViolation', (directive: string) => seen.push(`policy ${directive}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      void (window as unknown as { tellViolation(directive: string): void }).tellViolation(violatedDirective)
    })
  })
  return async () => {
    const ran: unknown = await page.evaluate(() => Reflect.get(window, '__xss'))
    return ran === undefined ? seen : [...seen, 'a script of theirs ran']
  }
}

/** Elements that only text of others could have made. */
const injected = 'main script, main img, main [onload], main [onerror], main svg[onload], main iframe'

test('N-15 names and replies that attack are shown as text and run nowhere', async ({ page }) => {
  const whatHappened = await watch(page)
  await playStory(page, 'hostile-names')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('svg\\032onload\\=alert')
  await expect(page.locator('[data-finding^="mx-host-bad-name~"]')).toContainText('script\\>window.__xss')
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  await expect(page.locator('main')).toContainText('<svg/onload=window.__xss=1>')
  await expect(page.locator(injected)).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  await page.goto('/')
  await expect(page.getByText('hostile-names.example').first()).toBeVisible()
  expect(await whatHappened()).toEqual([])
})

test('D-15 what is typed comes back as text', async ({ page }) => {
  const whatHappened = await watch(page)
  await page.goto('/')
  for (const text of [
    '<img src=x onerror=window.__xss=1>.com',
    '"><svg onload=alert(1)>',
    '{{7*7}}.${7*7}',
    '\u202egpj.com',
  ]) {
    await page.getByLabel('Who are they writing to?').fill(text)
    await page.getByRole('button', { name: 'Check delivery' }).click()
    const problem = page.locator('.error-summary')
    await expect(problem).toContainText(text.includes('\u202e') ? 'U+202E' : text)
    await expect(page.locator(injected)).toHaveCount(0)
  }
  expect(await whatHappened()).toEqual([])
})
