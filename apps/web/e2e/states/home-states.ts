import type { Page } from '@playwright/test'
import type { MeView, RunListView } from '@waypost/contract'
import { expect } from '../fixtures.ts'
import { homeTitle, problem, saveSenders, startButton, type PageState } from './page-state.ts'

/** The home page, and what opens from every page. */
export const homeStates: PageState[] = [
  {
    name: 'home on the first day: no sender, no check',
    title: homeTitle,
    bring: async ({ page }) => {
      const none: RunListView = { runs: [], next: null }
      await page.route('**/api/senders', (route) => route.fulfill({ json: { senders: [] } }))
      await page.route('**/api/runs*', (route) => route.fulfill({ json: none }))
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'First, tell us who you send mail as' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Stories to try' })).toBeVisible()
    },
  },
  {
    name: 'home with a sender and recent checks',
    title: homeTitle,
    bring: async ({ page }) => {
      await saveSenders(page)
      await page.goto('/')
      await page.getByRole('button', startButton).waitFor()
      await expect(page.locator('.recent li').first()).toBeVisible()
      await page.getByText('More choices').click()
    },
  },
  {
    name: 'home with the saved senders to choose from',
    title: homeTitle,
    bring: async ({ page }) => {
      await saveSenders(page)
      await page.goto('/')
      await page.getByRole('button', { name: 'Change the sender' }).click()
      await expect(page.getByLabel(/Northgate \(partner\)/)).toBeVisible()
    },
  },
  {
    name: 'home with the domain of somebody else',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByLabel('Someone else, for example a partner').check()
      await page.getByLabel('Their domain, sending address or server name').fill('sender-found.test')
      await page.getByText('Find it in the headers').click()
      await expect(page.getByRole('radio', { name: 'I don’t know' })).toBeVisible()
      await page.getByRole('radio', { name: /an address within/ }).check()
      await page.getByRole('button', { name: 'Read the headers' }).click()
      await expect(page.getByText('These are not message headers.')).toBeVisible()
    },
  },
  {
    name: 'home with a bounce message in the box',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.goto('/')
      await page
        .getByLabel('Who are they writing to?')
        .fill('Delivery to the following recipients has been delayed.\nlee@fabrikam.example\n#4.4.7\n'.repeat(12))
      await expect(page.locator('#understood')).not.toBeEmpty()
    },
  },
  {
    name: 'home with nothing entered',
    title: /^Error: Why isn’t mail getting through\? — Waypost$/,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', startButton).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
  {
    name: 'home after too many checks',
    title: homeTitle,
    bring: async ({ page }) => {
      await refuseChecks(page, 429, { 'retry-after': '600' })
      await expect(page.getByText(/You can start the next one in/).first()).toBeVisible()
    },
  },
  {
    name: 'home while the database is away',
    title: homeTitle,
    bring: async ({ page }) => {
      await refuseChecks(page, 503, { 'retry-after': '5' })
      await expect(page.getByText('We can’t start or open checks right now.')).toBeVisible()
    },
  },
  {
    name: 'home while nobody answers',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', startButton).waitFor()
      await page.route('**/api/**', (route) => route.abort())
      await page.getByLabel('Who are they writing to?').fill('all-ok.example')
      await expect(page.getByText('We can’t reach the checker right now.')).toBeVisible()
    },
  },
  {
    name: 'home of a viewer',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.route('**/api/me', async (route) => {
        const me: MeView = await (await route.fetch()).json()
        await route.fulfill({ json: { ...me, role: 'viewer' } })
      })
      await page.goto('/')
      await page.waitForLoadState('networkidle')
    },
  },
  {
    name: 'the menu of narrow screens',
    title: homeTitle,
    where: 'narrow',
    bring: async ({ page }) => {
      await page.setViewportSize({ width: 380, height: 800 })
      await page.goto('/')
      await page.getByRole('button', { name: 'Menu' }).click()
      await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible()
    },
  },
  {
    name: 'the shortcuts dialog',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', startButton).waitFor()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
    },
  },
]

async function refuseChecks(page: Page, status: number, headers: Record<string, string>): Promise<void> {
  await page.route('**/api/checks', (route) => route.fulfill({ status, headers, json: problem(status) }))
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill('all-ok.example')
  await page.getByRole('button', startButton).click()
}
