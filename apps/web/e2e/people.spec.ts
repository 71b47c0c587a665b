import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { colleague, expect, startCheck, test } from './fixtures.ts'

const password = 'olives and rain 4'

/** Puts focus on a control with Tab alone and says where it got lost when it never comes. */
async function tabTo(page: Page, name: RegExp | string, role: 'button' | 'link' | 'textbox' | 'combobox' = 'button') {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

async function copiedSummary(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy ticket summary' }).click()
  await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.goto('/settings/people')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Role').last().selectOption(role)
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  return (
    (await page
      .getByRole('group', { name: `Link for ${name}` })
      .locator('code')
      .textContent()) ?? ''
  )
}

/** A browser of somebody else. */
async function newPage(browser: Browser, baseURL: string | undefined, settings = {}): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    storageState: { cookies: [], origins: [] },
    ...settings,
  })
  return context.newPage()
}

async function accept(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why isn’t mail getting through?')
}

test('with keys alone: an admin invites, a colleague accepts and checks, a viewer reads without the recipient', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/settings/people')
  await expect(page.getByRole('heading', { name: 'Invite somebody' })).toBeVisible()
  await tabTo(page, 'Name', 'textbox')
  await page.keyboard.type('Marek')
  await tabTo(page, 'Role', 'combobox')
  await page.keyboard.press('h')
  await tabTo(page, 'Make an invitation link')
  await page.keyboard.press('Enter')
  const link = page.getByRole('group', { name: 'Link for Marek' })
  await expect(link).toContainText('we can’t show it again')
  const url = (await link.locator('code').textContent()) ?? ''
  expect(url).toMatch(/^http:\/\/localhost:\d+\/invite#[\w-]{43}$/)
  await expect(page.getByRole('list').getByText('Marek', { exact: true })).toBeVisible()

  const marek = await newPage(browser, baseURL)
  const asked: string[] = []
  marek.on('request', (request) => asked.push(request.url(), request.headers()['referer'] ?? ''))
  await marek.goto(url)
  await expect(marek.getByText('Priya invited you as Helpdesk. You will be able to check mail.')).toBeVisible()
  await tabTo(marek, 'Email address', 'textbox')
  await marek.keyboard.type('marek@brightwater.example')
  await marek.keyboard.press('Tab')
  await marek.keyboard.type('Password1234!')
  await marek.keyboard.press('Enter')
  await expect(marek.locator('.error-summary')).toBeFocused()
  await expect(marek.locator('.error-summary')).toContainText('harder to guess')
  await marek.keyboard.press('Tab')
  await marek.keyboard.press('Enter')
  await expect(marek.getByLabel('Password')).toBeFocused()
  await marek.keyboard.press('ControlOrMeta+a')
  await marek.keyboard.type(password)
  await marek.keyboard.press('Enter')
  await expect(marek.getByRole('heading', { level: 1 })).toHaveText('Why isn’t mail getting through?')
  // No server and no proxy was told the token.
  expect(asked.filter((told) => told.includes(url.slice(-43)) || told.includes('token='))).toEqual([])

  await startCheck(marek, 'laura.bell@all-ok.example')
  await marek.getByRole('button', { name: 'Check again' }).waitFor()
  expect(await copiedSummary(marek)).toContain('laura.bell@all-ok.example')

  const viewer = await newPage(browser, baseURL)
  await accept(viewer, await invite(page, 'Vera', 'viewer'), 'vera@brightwater.example')
  await expect(
    viewer.getByText('Your account can read checks but not start them. Priya can change that.'),
  ).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Check delivery' })).toHaveCount(0)
  await viewer.goto(marek.url())
  const summary = await copiedSummary(viewer)
  expect(summary).toContain('l•••@all-ok.example')
  expect(summary).not.toContain('laura')
  await expect(viewer.getByRole('button', { name: 'Check again' })).toHaveCount(0)
  expect(await viewer.content()).not.toContain('laura.bell')
  await viewer.goto('/settings/senders')
  await expect(viewer.getByText('Your account can read checks but not change settings. Priya can.')).toBeVisible()
  await viewer.goto('/settings/people')
  await expect(viewer.getByText('Your account can’t see or change who works here. Priya can.')).toBeVisible()

  const late = await newPage(browser, baseURL)
  await late.goto(url)
  await expect(late.getByText('This link was used. If you made your account with it, sign in.')).toBeVisible()
  for (const other of [marek, viewer, late]) await other.context().close()
})

test('an admin changes a role, switches off and on, withdraws; the last admin stays', async ({
  page,
  browser,
  baseURL,
}) => {
  const olga = await newPage(browser, baseURL)
  await accept(olga, await invite(page, 'Olga', 'viewer'), 'olga@brightwater.example')
  await page.reload()
  const item = page.getByRole('listitem').filter({ hasText: 'olga@brightwater.example' })
  await item.getByText('Change Olga').click()
  await item.getByLabel('Role').selectOption('agent')
  await item.getByRole('button', { name: 'Save role' }).click()
  await expect(item).toContainText('Olga is Helpdesk now')
  await olga.goto('/')
  await expect(olga).toHaveURL(/\/sign-in/)

  await item.getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('button', { name: 'Switch off Olga' }).click()
  await expect(item).toContainText('Switched off')
  await expect(item.locator('summary')).toBeFocused()
  await olga.getByLabel('Email address').fill('olga@brightwater.example')
  await olga.getByLabel('Password').fill(password)
  await olga.getByRole('button', { name: 'Sign in' }).click()
  await expect(olga.locator('.error-summary')).toContainText('This account is switched off')
  await item.getByRole('button', { name: 'Switch on' }).click()
  await expect(item).toContainText('Helpdesk')

  await item.getByRole('button', { name: 'Make a link for a new password' }).click()
  const link = await item.locator('code').textContent()
  await olga.goto(link ?? '')
  await olga.getByRole('textbox', { name: 'New password' }).fill('rain on nine olives')
  await olga.getByRole('button', { name: 'Save the new password' }).click()
  await expect(olga.getByRole('heading', { level: 1 })).toHaveText('Why isn’t mail getting through?')

  const you = page.getByRole('listitem').filter({ hasText: '(you)' })
  await you.getByText(`Change ${colleague.name}`).click()
  await you.getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('button', { name: `Switch off ${colleague.name}` }).click()
  await expect(you).toContainText('Priya is the only admin.')

  await invite(page, 'Nobody', 'viewer')
  await page.getByRole('button', { name: 'Withdraw the invitation of Nobody' }).click()
  await expect(page.getByRole('button', { name: 'Withdraw the invitation of Nobody' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Open invitations' })).toBeFocused()
  await expect(page.getByText('Priya withdrew the invitation of Nobody')).toBeVisible()
  await olga.context().close()
})

test('somebody signed out in the middle signs in over the page and finds the text as it was', async ({
  page,
  browser,
  baseURL,
}) => {
  const other = await newPage(browser, baseURL)
  await accept(other, await invite(page, 'Ines', 'agent'), 'ines@brightwater.example')
  await other.getByLabel('Who are they writing to?').fill('half-typed.example')
  await other.getByText('More choices').click()
  await other.getByLabel('Ticket number').fill('INC-42')
  await page.goto('/settings/people')
  const item = page.getByRole('listitem').filter({ hasText: 'ines@brightwater.example' })
  await item.getByText('Change Ines').click()
  await item.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(item).toContainText('Ines is signed out everywhere')

  await other.getByRole('button', { name: 'Check delivery' }).click()
  const dialog = other.getByRole('dialog', { name: 'You were signed out' })
  await expect(dialog).toContainText('Your text is kept.')
  await expect(dialog.getByLabel('Email address')).toHaveValue('ines@brightwater.example')
  expect((await new AxeBuilder({ page: other }).analyze()).violations.map(({ id }) => id)).toEqual([])
  // Whoever closes it may read and copy, and is asked again at the next deed.
  await other.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await other.getByRole('button', { name: 'Check delivery' }).click()
  await dialog.getByLabel('Password').fill(password)
  await other.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(other.getByLabel('Who are they writing to?')).toHaveValue('half-typed.example')
  await expect(other.getByLabel('Ticket number')).toHaveValue('INC-42')
  await other.getByRole('button', { name: 'Check delivery' }).click()
  await other.waitForURL(/\/r\/r_/)
  await other.context().close()
})

test('two minutes before a session ends one key keeps it', async ({ page }) => {
  // The real answer, but for its time: nobody waits for twelve hours.
  await page.route('**/api/me', async (route) => {
    const response = await route.fetch()
    const me = await response.json()
    await route.fulfill({ response, json: { ...me, session: { endsInSeconds: 100, canExtend: true } } })
  })
  await page.goto('/')
  const dialog = page.getByRole('dialog', { name: 'You will be signed out in 2 minutes' })
  await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.unroute('**/api/me')
  const stayed = page.waitForResponse('**/api/me/stay')
  await page.keyboard.press('Enter')
  expect((await (await stayed).json()).session.endsInSeconds).toBeGreaterThan(3_600)
  await expect(dialog).toBeHidden()
})

test('what concerns people asks for the password again when it was typed long ago', async ({ page }) => {
  // The first try is answered as it would be after ten minutes; all else is real.
  let isFirst = true
  await page.route('**/api/invitations', async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    const problem = { type: 'about:blank', title: 'Forbidden', status: 403, code: 'confirm-password', detail: '-' }
    await route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) })
  })
  await page.goto('/settings/people')
  await page.getByLabel('Name', { exact: true }).fill('Confirmed')
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Type your password again' })
  await expect(dialog.getByLabel('Your password')).toBeFocused()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('This is not your password')
  await dialog.getByLabel('Your password').fill(colleague.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Link for Confirmed' })).toBeVisible()
})

test('my account: name, password, sessions', async ({ page, browser, baseURL }) => {
  const first = await newPage(browser, baseURL)
  await accept(first, await invite(page, 'Tomas', 'agent'), 'tomas@brightwater.example')
  const second = await newPage(browser, baseURL)
  await second.goto('/sign-in?next=%2Fsettings%2Fme')
  await second.getByLabel('Email address').fill('tomas@brightwater.example')
  await second.getByLabel('Password').fill(password)
  await second.getByRole('button', { name: 'Sign in' }).click()

  await expect(second.getByText('Chrome on Linux (this one)')).toBeVisible()
  await second.getByRole('button', { name: 'Sign out Chrome on Linux' }).click()
  await expect(second.getByText('You are signed in nowhere else.')).toBeVisible()
  await expect(second.getByRole('heading', { name: 'Where you are signed in' })).toBeFocused()
  await first.goto('/settings/me')
  await expect(first).toHaveURL(/\/sign-in/)

  await second.getByLabel('Your name').fill('Tomáš')
  await second.getByRole('button', { name: 'Save changes' }).click()
  await expect(second.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible()
  await expect(second.getByRole('button', { name: 'Tomáš' })).toBeVisible()

  await second.getByLabel('Your password now').fill('not this one')
  await second.getByRole('textbox', { name: 'New password' }).fill('rain on nine olives')
  await second.getByRole('button', { name: 'Change password' }).click()
  await expect(second.locator('.error-summary')).toContainText('This is not your password')
  await second.getByLabel('Your password now').fill(password)
  await second.getByRole('button', { name: 'Change password' }).click()
  await expect(second.getByText(/^Password changed \d\d:\d\d$/).first()).toBeVisible()
  await second.reload()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const other of [first, second]) await other.context().close()
})

const looks = [
  { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 380, height: 800 }, colorScheme: 'dark' },
] as const

for (const { name, viewport, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme })

    test('people, my account, an invitation, a link that does not work', async ({ page, browser, baseURL }) => {
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      const link = await invite(page, `Guest ${name}`, 'agent')
      for (const summary of await page.locator('.person summary').all()) await summary.click()
      await expectClean(page)
      await page.getByRole('button', { name: 'Switch off' }).first().click()
      await expectClean(page)
      await page.keyboard.press('Escape')
      await page.goto('/settings/me')
      await expect(page.getByText('(this one)')).toBeVisible()
      await page.getByRole('button', { name: 'Change password' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
      await expectClean(page)

      const guest = await newPage(browser, baseURL, { viewport, colorScheme })
      await guest.goto(link)
      await guest.getByRole('button', { name: 'Make the account' }).click()
      await expect(guest.locator('.error-summary')).toBeFocused()
      await expectClean(guest)
      for (const wrong of ['/invite#wrong', '/new-password#wrong']) {
        await guest.goto(wrong)
        await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
        await expectClean(guest)
      }
      await guest.context().close()
      expect(complaints).toEqual([])
    })
  })
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}
