import { expect, playStory, test } from './fixtures.ts'

test('P43 a check on paper, from a dark screen: black on white, its findings open, on two sheets', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await playStory(page, 'no-ptr')
  await page.locator('[data-finding^="ptr-missing~"] > summary').click()
  await expect(page.locator('[data-finding^="ptr-missing~"]')).not.toHaveAttribute('open')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const colours = await page.locator('html').evaluate((html) => {
    const { backgroundColor, color } = getComputedStyle(html)
    return { backgroundColor, color }
  })
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(22, 32, 46)' })
  await expect(page.locator('.verdict-card')).toContainText('Delays mail')
  await expect(page.locator('[data-finding^="ptr-missing~"]')).toContainText('We asked for the reverse DNS name')
  await expect(page.locator('[data-finding^="ptr-missing~"] .finding-body')).toBeVisible()
  await expect(page.getByRole('table', { name: 'What we see of each mail server' })).toBeVisible()
  await expect(page.locator('button:visible:not(.word-help)')).toHaveCount(0)
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets?.length).toBeGreaterThanOrEqual(1)
  expect(sheets?.length).toBeLessThanOrEqual(2)
})
