import { expect } from '../fixtures.ts'
import { heading, type PageState, saveSenders } from './page-state.ts'

/** Lists, pairs, settings, status, and pages that are not there. */
export const otherStates: PageState[] = [
  ...(
    [
      ['/checks', 'Search checks', 'Search checks'],
      ['/checks?q=nothing-fits-this', 'nothing-fits-this · Search checks', 'Search checks'],
      ['/d/never-checked.example', '.+', /never-checked\.example/],
      ['/d/..%20', '.+', 'This address of a page names nobody we can check'],
      ['/status', 'Status.*', /./],
      ['/settings/people', 'People', 'People'],
      ['/settings/me', 'My account', 'My account'],
    ] as const
  ).map(([path, title, words]): PageState => ({
    name: path,
    title: new RegExp(`^${title} — Waypost$`),
    bring: async ({ page }) => {
      await page.goto(path)
      await heading(page, words)
      await page.waitForLoadState('networkidle')
    },
  })),
  ...['/d/no-ptr.example', '/ip/127.21.37.25'].map((path): PageState => ({
    name: `${path}, checked`,
    title: /^.+ — Waypost$/,
    bring: async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { name: /^History/ })).toBeVisible()
      await page.waitForLoadState('networkidle')
    },
  })),
  {
    name: 'a page that does not exist',
    title: /^Page not found — Waypost$/,
    bring: async ({ page }) => {
      await page.goto('/nothing/here')
      await heading(page, 'This page does not exist')
    },
  },
  {
    name: 'a page that broke',
    title: /^Problem with the checker — Waypost$/,
    bring: async ({ page }) => {
      await page.route('**/assets/help-pages*', (route) => route.abort())
      await page.goto('/')
      await page.getByRole('link', { name: 'Words' }).click()
      await heading(page, 'Sorry, there is a problem with the checker')
    },
  },
  {
    name: 'the saved senders',
    title: /^Our mail servers — Waypost$/,
    bring: async ({ page }) => {
      await saveSenders(page)
      await page.goto('/settings/senders')
      await expect(page.getByRole('link', { name: 'Edit Northgate' })).toBeVisible()
    },
  },
  {
    name: 'a new sender with nothing entered',
    title: /^Error: Add a sender — Waypost$/,
    bring: async ({ page }) => {
      await page.goto('/settings/senders/new')
      await page.getByRole('button', { name: 'Save changes' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
]
