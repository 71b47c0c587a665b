import { startLab } from '@waypost/lab'
import { expect, makeFirstAccount, playStory, startCheck, test } from './fixtures.ts'
import { startWaypost } from './waypost.ts'

test('P16 a missing reverse name without a bounce can delay mail, likely', async ({ page }) => {
  await playStory(page, 'no-ptr')
  await expect(page).toHaveTitle(/^Delays mail: /)
  await expect(page.locator('[data-finding^="ptr-missing~"]')).toContainText('Can delay mail:')
  await expect(page.locator('.verdict-card')).toContainText('Likely')
  await expect(page.locator('.verdict-card')).toContainText('Our internet provider')
})

test('P20 a domain that takes no mail: the author acts, and nobody was knocked on', async ({ page }) => {
  await playStory(page, 'null-mx')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('does not take mail at all')
  await expect(page.locator('.verdict-card')).toContainText('The person who wrote the mail')
  await expect(page.getByRole('table', { name: 'What we see of each mail server' })).toHaveCount(0)
  await expect(page.getByText('No mail server was spoken to in this check.')).toBeVisible()
})

test('P19 a server that asks our checker to slow down: can’t say, and not a fault', async ({ page }) => {
  await playStory(page, 'limits-us')
  await expect(page).toHaveTitle(/^Can’t say: /)
  const servers = page.getByRole('table', { name: 'What we see of each mail server' })
  await expect(servers).toContainText('Their server asked our checker to slow down. Not a fault.')
  await expect(page.locator('.verdict-card')).toContainText('That is about our checker, not about your mail.')
  await expect(page.locator('[data-mark="stops"], [data-mark="risk"], [data-mark="blocked"]')).toHaveCount(0)
})

test('encryption that fails everywhere can delay mail, and its cell says how it fails', async ({ page }) => {
  await playStory(page, 'encryption-breaks')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('offers encryption and then fails')
  const servers = page.getByRole('table', { name: 'What we see of each mail server' })
  await expect(servers).toContainText('Offered, then fails')
  await expect(
    page.getByText('Mail gets through, some of it late: the encryption that is offered fails.'),
  ).toBeVisible()
})

test('that a verdict was wrong is said on its page, and can be taken back', async ({ page }) => {
  await playStory(page, 'all-ok')
  await page.getByRole('button', { name: 'Say what it really was' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Say how you know, in a few words')).toBeVisible()
  await page.getByLabel('What happened to mail').selectOption('Delays mail')
  await page.getByLabel('How you know').fill('Messages came hours late.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.reload()
  const section = page.getByRole('region', { name: 'This verdict was wrong' })
  await expect(section).toContainText('Delays mail')
  await expect(section).toContainText('Messages came hours late.')
  const download = page.waitForEvent('download')
  await section.getByRole('link', { name: 'Export for the rules' }).click()
  expect((await download).suggestedFilename()).toMatch(/^corrected-[a-z0-9]{10}\.json$/)
  await section.getByRole('button', { name: 'Change what you know' }).click()
  await page.getByRole('button', { name: 'Take it back: the verdict was right' }).click()
  await expect(page.getByRole('heading', { name: 'Was this verdict wrong?' })).toBeVisible()
})

test('the ticket summary is copied whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await playStory(page, 'no-ptr')
  await page.getByRole('button', { name: 'Copy ticket summary' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('DELAYS MAIL')
  expect(text).toContain(page.url())
  expect(text).not.toMatch(/[{}]|undefined/)
})

test('a link to a finding opens it, and evidence shows the conversation in plain words', async ({ page }) => {
  await playStory(page, 'one-of-two')
  const url = page.url()
  const finding = page.locator('[data-finding^="connect-timeout~"]')
  for (const fragment of ['f-connect-timeout', await finding.getAttribute('id')]) {
    await page.goto('about:blank')
    await page.goto(`${url}#${fragment}`)
    await expect(finding).toHaveAttribute('open', '')
  }
  await page.getByText(/^Talk with mx2\./).click()
  await expect(page.getByRole('table', { name: /^Talk with mx2\./ })).toContainText('We say who we are.')
})

test('P18 port 25 closed here: can’t say, and nothing looks like a fault of theirs', async ({ browser }) => {
  const lab = await startLab({ isPort25Closed: true })
  const waypost = await startWaypost(lab.environment)
  const context = await browser.newContext({ baseURL: waypost.url, storageState: { cookies: [], origins: [] } })
  try {
    await makeFirstAccount(context.request, waypost)
    const page = await context.newPage()
    await startCheck(page, 'all-ok.example')
    await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 60_000 })
    await expect(page).toHaveTitle(/^Can’t say: /)
    await expect(page.locator('.verdict-card')).toContainText('Whoever runs this checker')
    await expect(page.locator('[data-mark="stops"], [data-mark="blocked"]')).toHaveCount(0)
    await expect(page.getByText('Stops mail')).toHaveCount(0)
  } finally {
    await context.close()
    await waypost.stop()
    await lab.stop()
  }
})

test('P41 at 320 px the path is cards, and on a wide screen a table', async ({ page }) => {
  await playStory(page, 'one-of-two')
  await expect(page.locator('.path-table').first()).toBeVisible()
  await expect(page.locator('.path-cards').first()).toBeHidden()
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(page.locator('.path-cards').first()).toBeVisible()
  await expect(page.locator('.path-table').first()).toBeHidden()
})
