import { expect, forgetSenders, startCheck, test } from './fixtures.ts'

test.use({ viewport: { width: 380, height: 800 } })

const domain = 'dkim-key-revoked.test'

test('on a phone the exact address is asked about, and its answer stands at the last step', async ({ page }) => {
  await forgetSenders(page)
  await page.goto('/')
  await page.getByText('More choices').click()
  const box = page.getByRole('checkbox', { name: 'Ask their server about the exact address' })
  await expect(box).not.toBeChecked()
  await box.check()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByLabel('Who are they writing to?').fill('lee@recipient-unknown.example')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('User unknown')
  const card = page.locator('.path-card').filter({ hasText: 'mx1.recipient-unknown.example' })
  await expect(card.getByText('Takes mail for lee@')).toBeVisible()
  await expect(page.getByText('Mail for the exact address stops at the last step.')).toBeVisible()
  await expect(page.getByText(/^at least .+; we have no earlier check that saw it work$/)).toBeVisible()

  await startCheck(page, 'all-ok.example')
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  await expect(page.getByText('2 of 2 answer').first()).toBeVisible()
  await expect(page.getByText(/Takes mail for/)).toBeHidden()
})

test('mail domain and selector of our mail server bring its lists and keys into the path', async ({ page }) => {
  await forgetSenders(page)
  await page.goto('/settings/senders/new')
  await page.getByLabel('Name', { exact: true }).fill('Brightwater')
  await page.getByLabel('Sending addresses').fill('127.21.143.25')
  await page.getByLabel('Mail domains').fill(domain)
  await page.getByLabel(/Selector/i).fill('s1')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/signature s1/)).toBeVisible()

  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill('dkim-key-revoked.example')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `The signature (DKIM) of ${domain} proves nothing`,
  )
  const card = page.getByRole('region', { name: 'What they see about the sender' }).locator('.path-card')
  for (const words of ['Allowed', 'Key taken back']) await expect(card.getByText(words, { exact: true })).toBeVisible()
  await forgetSenders(page)
})
