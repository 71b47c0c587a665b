import { expect, playStory, test } from './fixtures.ts'
import { inspectPage } from './inspect-page.ts'

test('several domains, one a line, are a list: counts, a filter, and each check', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('Who are they writing to?')
  await page.getByLabel('Nobody in particular: check only where the mail goes').check()
  await box.fill('all-ok.example\nnull-mx.example\n10.0.0.1')
  await expect(page.getByText('We understood: a list of 3.')).toBeVisible()
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await expect(page.locator('.error-summary')).toContainText('Line 3: ')

  await box.fill('all-ok.example\nnull-mx.example\nno-ptr.example\nall-ok.example')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await expect(page).toHaveURL(/\/batches\/b_[0-9A-Z]{26}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List of 3 checks')
  await expect(page.getByText('Done. Stops mail 1 · Working 2', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('progressbar')).toHaveJSProperty('value', 3)
  await inspectPage(page, { title: /^List of 3 checks — Waypost$/, where: 'everywhere' })

  await page.getByRole('button', { name: 'Stops mail 1' }).click()
  const lines = page.getByRole('region', { name: 'What came out' }).getByRole('listitem')
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('null-mx.example does not take mail')
  await lines.getByRole('link', { name: 'null-mx.example' }).click()
  await expect(page).toHaveTitle(/^Stops mail: /)

  await page.goto('/checks')
  await page.getByRole('link', { name: /^List of 3 checks, / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List of 3 checks')
})

test('S26 one click says whether it is only this recipient', async ({ page }) => {
  await playStory(page, 'only-this-recipient')
  const question = page.getByRole('region', { name: 'Is it only this recipient?' })
  await expect(question).toContainText('No message is sent')
  const first = page.url()
  await question.getByRole('button', { name: 'Test others too' }).click()
  await page.waitForURL((url) => url.href !== first)
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  await expect(question).toContainText('It is only this recipient.')
  await expect(question).toContainText('2 of 2 known mail servers of others answered our checker')
  await inspectPage(page, { title: /^Stops mail: /, where: 'narrow' })
})
