import { expect, makeFirstAccount, startCheck, storyOf, test } from './fixtures.ts'
import { startWaypost, type RunningWaypost } from './waypost.ts'

/** A demo with its manners: nothing is asked twice within 10 minutes, and 4 s lie between two visits. */
const manners = { WAYPOST_ADDRESS_GAP_MS: '4000', WAYPOST_REUSE_SECONDS: '600' }

test.describe('politeness', () => {
  let polite: RunningWaypost
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    polite = await startWaypost(manners, true)
  })
  test.afterAll(() => polite?.stop())

  test('one check after the other: joined, reused with its age, fresh in its turn', async ({ browser, playwright }) => {
    test.setTimeout(120_000)
    const request = await playwright.request.newContext({ baseURL: polite.url })
    await makeFirstAccount(request, polite)
    const context = await browser.newContext({ baseURL: polite.url, storageState: await request.storageState() })
    const page = await context.newPage()
    const { target } = await storyOf(page, 'all-ok')
    const again = page.getByRole('button', { name: 'Check again', exact: true })
    const table = page.getByRole('table', { name: 'What we see of each mail server' })

    await test.step('the first check asks the server itself', async () => {
      await startCheck(page, target)
      await again.waitFor()
      await expect(page.getByText(/before this check/)).toHaveCount(0)
    })
    const first = page.url()

    await test.step('the same pair a moment later is that check', async () => {
      await startCheck(page, target)
      expect(page.url()).toBe(first)
      await expect(
        page.getByText(/This pair was checked \d+ seconds? ago by Priya\. This is that check\./),
      ).toBeVisible()
    })

    await test.step('“Check again anyway” waits for its turn, says so, and is heard anew', async () => {
      await page.getByRole('button', { name: 'Check again anyway' }).click()
      await expect(page).not.toHaveURL(first)
      await again.waitFor({ timeout: 30_000 })
      await expect(page.getByText(/before this check/)).toHaveCount(0)
      await again.click()
      await expect(table.getByText(/Waiting for our turn, about \d s/)).toBeVisible()
      await expect(
        page.getByText(/We leave a pause between two visits to mx1\.all-ok\.example\. Our turn comes/),
      ).toBeVisible()
      await again.waitFor({ timeout: 30_000 })
      await expect(table.getByText(/Waiting/)).toHaveCount(0)
    })

    await test.step('another ticket is another check, with what the server said before', async () => {
      await page.goto('/')
      await page.getByText(/^More choices/).click()
      await page.getByLabel('Ticket number').fill('T-4471')
      await page.getByLabel('Who are they writing to?').fill(target)
      await page.getByRole('button', { name: 'Check delivery' }).click()
      await again.waitFor()
      await expect(table.getByText('As of less than a minute before this check')).toBeVisible()
      await expect(page.getByText(/We knock on a server at most once in 10 minutes\./)).toBeVisible()
      await expect(page.getByText(/heard by an earlier check, less than a minute before this one/)).toBeVisible()
    })

    await test.step('a server that refuses us is left alone, and the page says until when', async () => {
      const refusing = await storyOf(page, 'checker-refused')
      await startCheck(page, refusing.target)
      await again.waitFor({ timeout: 30_000 })
      await again.click()
      await expect(page).toHaveTitle(/^(?!\(running\))/)
      await page
        .getByText(/We leave mx1\.checker-refused\.example alone for a while/)
        .first()
        .click()
      await expect(page.getByRole('button', { name: /^Try once more in \d+ minutes$/ })).toHaveAttribute(
        'aria-disabled',
        'true',
      )
    })
    await context.close()
    await request.dispose()
  })
})
