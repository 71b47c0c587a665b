import type { Page } from '@playwright/test'
import type { PageState } from './page-state.ts'

const title = /^Read a bounce message — Waypost$/

/** The reader of bounces: empty, with all that it can show at once, and with what is none. */
export const bounceStates: PageState[] = [
  { name: '/bounce, empty', title, bring: ({ page }) => open(page) },
  {
    name: '/bounce, a sample read and its words shown',
    title,
    bring: async ({ page }) => {
      await open(page)
      await page.getByRole('button', { name: 'Try with a sample' }).click()
      await page.getByRole('region', { name: 'In one sentence' }).waitFor()
      await page.getByText('Show where each value was found').click()
    },
  },
  {
    name: '/bounce, something else',
    title,
    bring: async ({ page }) => {
      await open(page)
      await page.getByLabel(/^The bounce message/).fill('How do I add a second mailbox to my phone?')
      await page
        .getByText(/This is not a bounce/)
        .first()
        .waitFor()
    },
  },
]

async function open(page: Page): Promise<void> {
  await page.goto('/bounce')
  await page.getByRole('heading', { name: 'Read a bounce message', level: 1 }).waitFor()
}
