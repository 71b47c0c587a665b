import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { formatRunId } from '@waypost/contract'
import { startLab, type Lab } from '@waypost/lab'
import { expect, makeFirstAccount, playStory, startCheck, storyOf, test } from './fixtures.ts'
import { inspectPage } from './inspect-page.ts'
import { startWaypost, type RunningWaypost } from './waypost.ts'

test.describe('a world that changes', () => {
  let lab: Lab
  let waypost: RunningWaypost
  test.beforeAll(async () => {
    lab = await startLab()
    waypost = await startWaypost({ ...lab.environment, WAYPOST_RETENTION_DAYS: '30' })
  })
  test.afterAll(async () => {
    await waypost?.stop()
    await lab?.stop()
  })

  async function signIn(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ baseURL: waypost.url, storageState: { cookies: [], origins: [] } })
    await makeFirstAccount(context.request, waypost)
    return context.newPage()
  }

  test('S21 what did not work works again; the pair keeps both checks, and each is found', async ({ browser }) => {
    test.slow()
    const page = await signIn(browser)
    const scenario = lab.scenarios.find(({ name }) => name === 'works-again')
    if (!scenario?.later) throw new Error('The lab tells no story works-again')
    await page.goto('/')
    await page.getByRole('button', { name: 'Check delivery' }).waitFor()
    await page.getByLabel('Someone else, for example a partner').check()
    await page.getByLabel('Their domain, sending address or server name').fill(scenario.enter.from ?? '')
    await page.getByLabel('Who are they writing to?').fill('lee@works-again.example')
    await page.getByText(/^More choices/).click()
    await page.getByLabel('Ticket number').fill('T-4471')
    await page.getByRole('button', { name: 'Check delivery' }).click()
    await expect(page).toHaveTitle(/^Stops mail: /, { timeout: 60_000 })
    const first = page.url()

    for (const { address, behaviour } of scenario.later.mail) await lab.set(address, behaviour)
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.waitForURL((url) => url.href !== first)
    await expect(page).toHaveTitle(/^Working again: /, { timeout: 60_000 })
    const card = page.locator('.verdict-card')
    await expect(card.getByRole('heading', { level: 1 })).toHaveText(
      /^Mail to works-again\.example works now\. It did not when we checked before \(\d\d:\d\d today\)\. Messages that came back with 4\.4\.7 must be sent again\.$/,
    )
    await expect(card).toContainText('before that we have no good check')
    await expect(card).toContainText('The person who wrote the mail')
    await expect(page.getByRole('region', { name: 'What to do now' })).toContainText(
      'What came back must be sent again',
    )
    await inspectPage(page, { title: /^Working again: /, where: 'everywhere' })

    // The older check says that it is not the newest one.
    await page.goto(first)
    await expect(page.getByText(/^A newer check exists \(\d\d:\d\d today: working again\)\./)).toBeVisible()
    await page.getByRole('link', { name: 'Open the newest' }).click()
    await expect(page).toHaveTitle(/^Working again: /)

    // Its page of the pair lists both.
    await page
      .getByRole('navigation', { name: 'Where you are' })
      .getByRole('link', { name: /works-again/ })
      .click()
    await expect(page).toHaveURL(/\/d\/works-again\.example\?from=127\.21\.90\.25$/)
    const history = page.getByRole('region', { name: 'History' }).getByRole('listitem')
    await expect(history).toHaveCount(2)
    await expect(history.nth(0)).toContainText(/Working again.*Mail to works-again\.example works again/)
    await expect(history.nth(1)).toContainText(/Stops mail.*close the door at once.*T-4471/)
    await expect(history.nth(1).getByRole('link')).toHaveAttribute('href', new URL(first).pathname)

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search checks' }).click()
    for (const words of ['works-again.example', 'lee@works-again', '127.21.90.25', 't-4471', 'lee 4471']) {
      await page.getByLabel('Words to look for').fill(words)
      await page.getByRole('button', { name: 'Search', exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`q=${words.split(/[ @]/)[0]}`))
      await expect(page.getByRole('region', { name: 'Checks found' }).getByRole('listitem')).toHaveCount(2)
    }
    await page.getByLabel('State').selectOption('Stops mail')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Checks found' }).getByRole('listitem')).toHaveCount(1)
    await page.goBack()
    await expect(page.getByLabel('State')).toHaveValue('')
    await expect(page.getByRole('region', { name: 'Checks found' }).getByRole('listitem')).toHaveCount(2)

    // A check that is older than checks are kept says so, one that never was says that.
    await page.goto(`/r/${formatRunId('0190a000-0000-7000-8000-000000000001')}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This check was removed')
    await expect(page.getByText(/^This check was removed on .* because we keep checks for 30 days\.$/)).toBeVisible()
    await page.goto('/r/r_7ZZZZZZZZZZZZZZZZZZZZZZZZZ')
    await expect(page.getByText(/typed wrong, or removed after 30 days\.$/)).toBeVisible()
    await expectClean(page)
    await page.context().close()
  })
})

test('older checks are shown a page at a time, and focus is not lost with the last one', async ({ page }) => {
  const marker = `many${Date.now()}`
  for (let number = 0; number < 22; number++) {
    const answer = await page.request.post('/api/checks', {
      data: { text: `n${number}.${marker}.example`, from: null, ticket: marker },
    })
    expect(answer.status()).toBe(202)
  }
  await page.goto(`/checks?q=${marker}`)
  const lines = page.getByRole('region', { name: 'Checks found' }).getByRole('listitem')
  await expect(lines).toHaveCount(20)
  await page.getByRole('button', { name: 'Show older checks' }).focus()
  await page.keyboard.press('Enter')
  await expect(lines).toHaveCount(22)
  await expect(page.getByText('These are all checks.')).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('22 checks are shown, these are all.')
})

test('a search that finds nothing, and a list that can’t be loaded, are not the same', async ({ page }) => {
  await page.goto('/checks?q=nobody-has-this-name')
  await expect(page.getByText(/^No check fits\./)).toBeVisible()
  await page.route('**/api/runs?**', (route) => route.abort())
  await page.goto('/checks?q=nobody-has-this-name')
  await expect(page.getByText('The checks can’t be loaded right now. They are not lost.')).toBeVisible()
  await expect(page.getByText(/No check/)).toHaveCount(0)
})

test('a pair that nobody checked offers to check it, also when its name was typed otherwise', async ({ page }) => {
  await page.goto('/d/Never-Seen.EXAMPLE?from=')
  await expect(page.getByText('Nobody has checked this pair yet.')).toBeVisible()
  await expect(page).toHaveURL(/\/d\/never-seen\.example\?from=$/)
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.waitForURL(/\/r\/r_/)
  await expect(page).toHaveTitle(/^Stops mail: never-seen\.example/, { timeout: 60_000 })
})

for (const [path, words] of [
  ['/d/localhost', 'localhost only exists inside a network'],
  ['/d/no-dot', 'Enter the full domain, including the ending'],
  ['/d/%3Cscript%3Ealert(1)%3C%2Fscript%3E', /\w/],
  ['/d/a.example?from=10.0.0.1', '10.0.0.1 only exists inside a network'],
  ['/ip/10.0.0.1', '10.0.0.1 only exists inside a network'],
] as const) {
  test(`${path} says why it shows nothing`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address of a page names nobody we can check')
    await expect(page.locator('.hero')).toContainText(words)
  })
}

test('an address that sends has a page of its own', async ({ page }) => {
  const story = await storyOf(page, 'no-ptr')
  await startCheck(page, story.from ?? '')
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 60_000 })
  await page.goto(`/ip/${story.from}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('has no reverse DNS name')
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toContainText('Delays mail')
})

for (const { name, width, scheme } of [
  { name: 'wide and light', width: 1280, scheme: 'light' },
  { name: 'narrow and dark', width: 380, scheme: 'dark' },
] as const) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: scheme })

    test('the list of checks and the page of a pair are clean', async ({ page }) => {
      await playStory(page, 'one-of-two')
      await playStory(page, 'no-ptr')
      await page.goto('/checks')
      await expect(page.getByRole('region', { name: 'All checks' }).getByRole('listitem').first()).toBeVisible()
      await expectClean(page)
      await page.goto('/checks?q=nobody-has-this-name')
      await expect(page.getByText(/^No check fits\./)).toBeVisible()
      await expectClean(page)
      const { target } = await storyOf(page, 'one-of-two')
      await page.goto(`/d/${target}`)
      await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toBeVisible()
      await expectClean(page)
      await page.goto('/d/never-checked.example')
      await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible()
      await expectClean(page)
    })
  })
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
}
