import { colleague, expect, forgetSenders, startCheck, storyOf, test } from './fixtures.ts'
import { startWaypost } from './waypost.ts'

test('the set-up link makes the first account, and the account signs in again', async ({ browser }) => {
  const waypost = await startWaypost()
  const context = await browser.newContext({ baseURL: waypost.url, storageState: { cookies: [], origins: [] } })
  try {
    const page = await context.newPage()
    await page.goto(waypost.setupUrl)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
    await page.getByLabel('Your name').fill(colleague.name)
    await page.getByLabel('Email address').fill(colleague.email)
    await page.getByLabel('Password').fill(colleague.password)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why isn’t mail getting through?')

    await page.getByRole('button', { name: colleague.name }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
    await page.goto('/settings/senders')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await page.getByLabel('Email address').fill(colleague.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await page.getByLabel('Password').fill(colleague.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our mail servers')

    await page.goto(waypost.setupUrl)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set-up is done')
  } finally {
    await context.close()
    await waypost.stop()
  }
})

test('P01 a saved sender: Enter starts the check and says so once', async ({ page }) => {
  const { from } = await storyOf(page, 'all-ok')
  await forgetSenders(page)
  await page.goto('/settings/senders')
  await page.getByLabel('Name', { exact: true }).fill('Brightwater')
  await page.getByLabel('Sending addresses').fill(from ?? '')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible()

  const { target } = await storyOf(page, 'slow-greeting')
  await page.goto('/')
  await expect(page.getByLabel(/Brightwater, our mail server/)).toBeChecked()
  await page.getByLabel('Who are they writing to?').fill(target)
  await page.getByLabel('Who are they writing to?').press('Enter')
  await expect(page).toHaveURL(/\/r\/r_[0-9A-Z]{26}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Checking mail from Brightwater to ${target}`)
  await expect(page).toHaveTitle(`(running) Brightwater to ${target} — Waypost`)
  await expect(page.getByRole('status')).toHaveText('Check started, usually about 12 seconds.')
  await page.getByRole('button', { name: 'Stop' }).click()
})

test('P02 a pasted address is understood, and the words describe the field', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('Who are they writing to?')
  await box.fill('Lee <lee@all-ok.example>;')
  const words = page.getByText('We understood: the domain all-ok.example (from lee@all-ok.example)')
  await expect(words).toBeVisible()
  const id = await words.evaluate((element) => element.closest('[id]')?.id ?? '')
  expect((await box.getAttribute('aria-describedby'))?.split(' ')).toContain(id)
})

test('P03 an empty field: the summary has focus, the title and the field say it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  const summary = page.locator('.error-summary')
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  const words = (await summary.getByRole('link').textContent()) ?? ''
  await expect(page.locator('#text-error')).toContainText(words)
  await summary.getByRole('link').click()
  await expect(page.getByLabel('Who are they writing to?')).toBeFocused()
})

test('P04 a private address: what to enter instead, and the text stays', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill('192.168.1.10')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await expect(page.locator('.error-summary')).toContainText(
    '192.168.1.10 only exists inside a network. Enter the address the internet sees',
  )
  await expect(page.getByLabel('Who are they writing to?')).toHaveValue('192.168.1.10')
})

test('Enter makes a new line once there are several; Ctrl and Enter submits', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('Who are they writing to?')
  await box.fill('all-ok.example\n')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/$/)
  await box.press('Control+Enter')
  await expect(page).toHaveURL(/\/r\/r_/)
})

test('recent checks lead back to a check', async ({ page }) => {
  const { target } = await storyOf(page, 'null-mx')
  await startCheck(page, target)
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  await page.goto('/')
  await page.getByRole('region', { name: 'Recent checks' }).getByRole('link', { name: target }).first().click()
  await expect(page).toHaveTitle(new RegExp(`^Stops mail: .*${target}`))
})

test('P45 single keys do nothing in fields and can be switched off', async ({ page }) => {
  const { target } = await storyOf(page, 'null-mx')
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await startCheck(page, target)
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  const first = page.url()
  await page.keyboard.press('r')
  await expect(page).not.toHaveURL(first)
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  await page.keyboard.press('?')
  await page.getByLabel('Use single-key shortcuts').uncheck()
  await page.keyboard.press('Escape')
  const second = page.url()
  await page.keyboard.press('r')
  await page.waitForTimeout(500)
  expect(page.url()).toBe(second)
})

test('an unknown check and an unknown page say so', async ({ page }) => {
  await page.goto('/r/r_00000000000000000000000000')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check not found')
  await expect(page.getByText('We don’t have a check with this number.')).toBeVisible()
  await page.goto('/nothing/here')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
})

test('P05 a countdown after too many checks, and then the form works again', async ({ page }) => {
  let isLimited = true
  await page.route('**/api/checks', async (route) => {
    if (!isLimited) return route.continue()
    isLimited = false
    await route.fulfill({
      status: 429,
      headers: { 'retry-after': '2', 'content-type': 'application/problem+json' },
      body: JSON.stringify({ type: 'about:blank', title: 'Too Many Requests', status: 429, detail: '-', code: 'x' }),
    })
  })
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill('all-ok.example')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await expect(page.getByText(/You can start the next one in \d seconds?\.$/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check delivery' })).toHaveAttribute('aria-disabled', 'false')
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await expect(page).toHaveURL(/\/r\/r_/)
})
