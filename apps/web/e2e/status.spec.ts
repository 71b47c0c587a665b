import AxeBuilder from '@axe-core/playwright'
import { expect, playStory, test } from './fixtures.ts'

for (const { width, scheme } of [
  { width: 1280, scheme: 'light' },
  { width: 380, scheme: 'dark' },
] as const) {
  test(`the status page tells of a real checker, clean at ${width} px, ${scheme}`, async ({ page }) => {
    await playStory(page, 'all-ok')
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.getByRole('contentinfo').getByRole('link', { name: 'Status', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Status', level: 1 })).toBeVisible()
    await expect(page.getByText('Open: mail servers can be reached from here.')).toBeVisible()
    await expect(page.getByText(/Online: 1 worker/)).toBeVisible()
    await expect(page.getByText(/People reach Waypost by http, so others/)).toBeVisible()
    await expect(page.getByText(/Answered .* questions of late/).first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(sideways)).toBe(0)
  })
}
