import { expect, playStory, test } from './fixtures.ts'

test('a status code is looked up without an account, by number, words and whole line', async ({ page }) => {
  await page.context().clearCookies()
  await page.goto('/help/codes')
  await page.getByText('Network and routes').click()
  await expect(page.getByRole('link', { name: '4.4.7' }).first()).toBeVisible()

  await page.getByLabel('Number or words').fill('447')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/help\/codes\?q=447$/)
  await expect(page.getByRole('status')).toHaveText(/^\d+ meanings found\.$/)
  const found = page.getByRole('region', { name: 'Meanings found' })
  await found.getByRole('link', { name: '4.4.7' }).first().click()

  await expect(page).toHaveTitle('4.4.7 · Status codes — Waypost')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What 4.4.7 means')
  await expect(page.getByText(/^It begins with 4, yet/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This code hides the cause' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read the whole message' })).toHaveAttribute('href', '/bounce')
  await page.getByRole('link', { name: '5.4.7', exact: true }).click()
  await expect(page.getByText('It begins with 5: no.')).toBeVisible()

  await page.goBack()
  await page.goBack()
  await expect(page.getByLabel('Number or words')).toHaveValue('447')
  await page.getByLabel('Number or words').fill('550 5.4.1 Recipient address rejected: Access denied')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(found.getByRole('definition').first()).toContainText('The address does not exist there.')
  await page.getByLabel('Whose meaning').selectOption('Gmail')
  await page.getByLabel('Number or words').fill('ptr')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/whose=google/)
  await expect(found.getByRole('definition').first()).toContainText('Gmail')

  await page.goto('/help/codes?q=nobody-writes-this')
  await expect(page.getByText(/^No code fits\./)).toBeVisible()
  await page.goto('/help/codes/5.9.99')
  await expect(page.getByText(/^Nobody has described this number\./)).toBeVisible()
  await page.goto('/help/codes/%3Cb%3Ex')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is no status code')
})

test('a code in a report leads to its page and back, where everything is still open', async ({ page }) => {
  await playStory(page, 'checker-refused')
  const finding = page.locator('.finding[open]').first()
  await page
    .getByText(/^Talk with/)
    .first()
    .click()
  const inTalk = page.getByRole('table', { name: /^Talk with/ }).locator('a.code-link')
  await expect(inTalk.first()).toHaveAttribute('href', /^\/help\/codes\/5/)
  await expect(finding).toBeVisible()

  const inVerdict = page.locator('h1#verdict a.code-link').first()
  const code = await inVerdict.innerText()
  // A page that was loaded anew would have forgotten this.
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await inVerdict.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What ${code} means`)
  await expect(page.locator('body')).toHaveAttribute('data-same-page')
  await page.goBack()
  await expect(page.locator('h1#verdict')).toContainText(code)
})
