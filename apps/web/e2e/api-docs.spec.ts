import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

for (const { width, scheme } of [
  { width: 1280, scheme: 'light' },
  { width: 380, scheme: 'dark' },
] as const) {
  test(`the API page is clean at ${width} px, ${scheme}, with everything open`, async ({ page }) => {
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'API' }).click()
    await expect(page.getByRole('heading', { name: 'API', level: 1 })).toBeVisible()
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(sideways)).toBe(0)
    expect(refused).toEqual([])
  })
}

test('an example is copied, and the address of an operation opens it', async ({ page }) => {
  await page.goto('/api/docs#startCheck')
  await expect(page.locator('#startCheck')).toHaveAttribute('open', '')
  await page.getByRole('button', { name: 'Copy curl example: Start a check' }).click()
  await expect(page.getByRole('status')).toHaveText('curl example: Start a check copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl -sS[^]*\/api\/checks'$/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('everything is there to read', async ({ page }) => {
    await page.goto('/api/docs')
    await page.locator('#startCheck > summary').click()
    await expect(page.locator('#startCheck').getByText('curl -sS')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Download the OpenAPI file' })).toBeVisible()
  })
})
