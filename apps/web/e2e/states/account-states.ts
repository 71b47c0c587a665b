import type { Page } from '@playwright/test'
import type { MeView } from '@waypost/contract'
import { expect } from '../fixtures.ts'
import { heading, homeTitle, problem, startButton, type PageState } from './page-state.ts'

/** Signing in, the first account, links for one person, and the end of a session. */
export const accountStates: PageState[] = [
  ...(
    [
      ['/sign-in', 'Sign in'],
      ['/setup', 'Set-up is done'],
      ['/help/how-we-check', 'How we check'],
      ['/help/words', 'Words'],
      ['/help/shortcuts', 'Shortcuts'],
      ['/help/accessibility', 'Accessibility'],
      ['/help/codes', 'Status codes'],
      ['/help/codes?q=ptr&whose=google', 'ptr · Status codes', 'Status codes'],
      ['/help/codes/4.4.7', '4.4.7 · Status codes', 'What 4.4.7 means'],
    ] as const
  ).map(([path, title, words = title]): PageState => ({
    name: `${path}, signed out`,
    title: new RegExp(`^${title} — Waypost$`),
    isSignedOut: true,
    bring: async ({ page }) => {
      await page.goto(path)
      await heading(page, words)
    },
  })),
  {
    name: 'sign in with nothing entered',
    title: /^Error: Sign in — Waypost$/,
    isSignedOut: true,
    bring: async ({ page }) => {
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
  {
    name: 'the first account, with nothing entered',
    title: /^Error: Make the first account — Waypost$/,
    isSignedOut: true,
    bring: async ({ page }) => {
      await page.route('**/api/setup', (route) => route.fulfill({ json: { isOpen: true } }))
      await page.goto('/setup?token=x')
      await page.getByRole('button', { name: 'Make the account' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
  {
    name: 'people with a link for somebody',
    title: /^People — Waypost$/,
    bring: async ({ page }) => {
      await invitationFor(page, 'Marek')
    },
  },
  {
    name: 'an invitation',
    title: /^Error: Make your account — Waypost$/,
    bring: async ({ page }) => {
      const link = await invitationFor(page, 'Jo')
      await page.context().clearCookies()
      await page.goto(link)
      await page.getByRole('button', { name: 'Make the account' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
  ...['/invite', '/new-password'].map((path): PageState => ({
    name: `${path} with a link that does not work`,
    title: /^This link does not work — Waypost$/,
    isSignedOut: true,
    bring: async ({ page }) => {
      await page.goto(`${path}#${'x'.repeat(43)}`)
      await heading(page, 'This link does not work')
    },
  })),
  {
    name: 'signed out in the middle of work',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', startButton).waitFor()
      await page.route('**/api/me', (route) => route.fulfill({ status: 401, json: problem(401) }))
      await page.route('**/api/checks', (route) => route.fulfill({ status: 401, json: problem(401) }))
      await page.getByLabel('Who are they writing to?').fill('all-ok.example')
      await page.getByRole('button', startButton).click()
      await expect(page.getByRole('dialog', { name: 'You were signed out' })).toBeVisible()
    },
  },
  {
    name: 'two minutes before the session ends',
    title: homeTitle,
    bring: async ({ page }) => {
      await page.route('**/api/me', async (route) => {
        const me: MeView = await (await route.fetch()).json()
        await route.fulfill({ json: { ...me, session: { ...me.session, endsInSeconds: 100, canExtend: true } } })
      })
      await page.goto('/')
      await expect(page.getByRole('dialog', { name: 'You will be signed out in 2 minutes' })).toBeVisible()
    },
  },
]

/** Makes an invitation as a person does; its link. */
async function invitationFor(page: Page, name: string): Promise<string> {
  await page.goto('/settings/people')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = page.getByRole('group', { name: `Link for ${name}` }).locator('code')
  return (await link.textContent()) ?? ''
}
