import type { Locator, Page } from '@playwright/test'
import { colleague, expect, playStory, startCheck, storyOf, test } from './fixtures.ts'
import { startWaypost } from './waypost.ts'

test('a whole day without a mouse: set-up, sender, check, stop, read, copy, again, sign out', async ({ browser }) => {
  test.setTimeout(180_000)
  const waypost = await startWaypost()
  const context = await browser.newContext({
    baseURL: waypost.url,
    storageState: { cookies: [], origins: [] },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  try {
    const page = await context.newPage()
    await page.goto(waypost.setupUrl)
    await typeInto(page, page.getByLabel('Your name'), colleague.name)
    await typeInto(page, page.getByLabel('Email address'), colleague.email)
    await typeInto(page, page.getByLabel('Password'), colleague.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why isn’t mail getting through?')

    await press(page, page.getByRole('link', { name: 'Add our mail server' }))
    const { from } = await storyOf(page, 'no-ptr')
    await typeInto(page, page.getByLabel('Name', { exact: true }), 'Brightwater')
    await typeInto(page, page.getByLabel('Sending addresses'), from ?? '')
    await press(page, page.getByRole('button', { name: 'Save changes' }))
    await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible()

    await page.keyboard.press('Escape')
    await tabTo(page, page.getByRole('link', { name: 'Add a sender' }))
    await page.keyboard.press('/')
    await expect(page.getByLabel('Who are they writing to?')).toBeFocused()
    await page.keyboard.type((await storyOf(page, 'slow-greeting')).target)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'So far' })).toContainText('We found a problem:')
    await page.keyboard.press('Escape')
    const stop = page.getByRole('button', { name: 'Stop' })
    await expectFocus(page, stop)
    await page.keyboard.press('Enter')
    await expectFocus(page, page.locator('h1#verdict'))

    await press(page, page.locator('.on-this-page').getByRole('link', { name: 'Findings' }))
    await page.keyboard.press('j')
    const first = page.locator('.finding > summary').first()
    await expectFocus(page, first)
    await expect(page.locator('[data-finding^="ptr-missing~"]')).toHaveAttribute('open', '')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-finding^="ptr-missing~"]')).not.toHaveAttribute('open')
    await page.keyboard.press('e')
    await expect(page.getByRole('table', { name: /^Talk with/ }).first()).toBeVisible()
    await page.keyboard.press('c')
    await expect(page.getByRole('status')).toHaveText('Ticket summary copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('DELAYS MAIL')

    const before = page.url()
    await page.keyboard.press('r')
    await expect(page).not.toHaveURL(before)
    await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()

    await press(page, page.getByRole('button', { name: colleague.name }))
    await press(page, page.getByRole('button', { name: 'Sign out' }))
    await expect(page).toHaveURL(/\/sign-in$/)
    await expect(page.locator('main')).toBeFocused()
  } finally {
    await context.close()
    await waypost.stop()
  }
})

test('what opens closes with Esc and gives focus back', async ({ page }) => {
  await playStory(page, 'null-mx')
  const account = page.getByRole('button', { name: colleague.name })
  await press(page, account)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expectFocus(page, account)

  const again = page.getByRole('button', { name: 'Check again' })
  await tabTo(page, again)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocus(page, again)

  const word = page.getByRole('button', { name: 'Mail servers' })
  await press(page, word)
  await expect(page.locator('.word-popover:popover-open')).toContainText('receiving mail')
  await page.keyboard.press('Escape')
  await expect(page.locator('.word-popover:popover-open')).toHaveCount(0)
  await expectFocus(page, word)

  await page.setViewportSize({ width: 380, height: 800 })
  const menu = page.getByRole('button', { name: 'Menu' })
  await press(page, menu)
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocus(page, menu)
  await press(page, menu)
  await press(page, page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'Check', exact: true }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why isn’t mail getting through?')
})

test('every shortcut of the list does what the list says, or nothing once they are off', async ({ page }) => {
  const { target } = await storyOf(page, 'one-of-two')
  await startCheck(page, target)
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  const focusedFinding = () => page.evaluate(() => document.activeElement?.closest('.finding')?.id)
  await page.keyboard.press('j')
  const first = await focusedFinding()
  await page.keyboard.press('j')
  expect(await focusedFinding()).not.toBe(first)
  await page.keyboard.press('k')
  expect(await focusedFinding()).toBe(first)
  const run = page.url()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/\/$/)

  await page.goto('/help/shortcuts')
  await expect(page.locator('.shortcuts')).toBeVisible()
  const listed = await page.locator('.shortcuts kbd').allTextContents()
  expect(listed).toEqual(['/', 'g', 'h', 'j', 'k', 'Enter', 'v', 'e', 'r', 'c', 'Esc', '?'])
  await page.getByLabel('Use single-key shortcuts').uncheck()
  await page.goto(run)
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  for (const key of ['/', 'g', 'h', 'j', 'k', 'e', 'r', 'c', '?']) await page.keyboard.press(key)
  await expect(page).toHaveURL(run)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('details.evidence[open]')).toHaveCount(0)
  expect(await focusedFinding()).toBeUndefined()
})

/** Goes on by Tab until this has focus, and sees on the way that focus is visible and never lost. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocus(page, target)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target.toString()}`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Focus is there, can be seen, and has a ring. */
async function expectFocus(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeFocused()
  await expect(target).toBeInViewport()
  expect(await target.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth))).toBe(3)
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
}
