import type { Page } from '@playwright/test'
import type { RunListView, RunView } from '@waypost/contract'
import { expect, startCheck, storyOf } from './fixtures.ts'
import type { Where } from './inspect-page.ts'
import { replayRun } from './replayed-run.ts'

/** What a state needs to come about. */
export interface Stage {
  page: Page
  /** Address of the finished run of a story of the demo. */
  runOf(story: string): string
  /** Does this when the state was looked at. */
  afterwards(tidy: () => Promise<void>): void
}

export interface PageState {
  name: string
  title: RegExp
  /** 'everywhere' when not said. */
  where?: Where
  isSignedOut?: true
  bring(stage: Stage): Promise<void>
}

const home = /^Why isn’t mail getting through\? — Waypost$/
const failed = /^Error: Why isn’t mail getting through\? — Waypost$/
const check = { name: 'Check delivery' }

/** Every page in every state that looks different. A new page or state belongs here. */
export const pageStates: PageState[] = [
  ...(
    [
      ['/sign-in', 'Sign in'],
      ['/setup', 'Set-up is done'],
      ['/help/how-we-check', 'How we check'],
      ['/help/words', 'Words'],
      ['/help/shortcuts', 'Shortcuts'],
      ['/help/accessibility', 'Accessibility'],
    ] as const
  ).map(([path, title]): PageState => ({
    name: `${path}, signed out`,
    title: new RegExp(`^${title} — Waypost$`),
    isSignedOut: true,
    bring: async ({ page }) => {
      await page.goto(path)
      await heading(page, title)
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
    name: 'home on the first day: no sender, no check',
    title: home,
    bring: async ({ page }) => {
      const none: RunListView = { runs: [], next: null }
      await page.route('**/api/senders/default', (route) => route.fulfill({ json: null }))
      await page.route('**/api/runs*', (route) => route.fulfill({ json: none }))
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'First, tell us who you send mail as' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Stories to try' })).toBeVisible()
    },
  },
  {
    name: 'home with a sender and recent checks',
    title: home,
    bring: async ({ page }) => {
      await saveSender(page)
      await page.goto('/')
      await page.getByRole('button', check).waitFor()
      await expect(page.locator('.recent li').first()).toBeVisible()
      await page.getByText('More choices').click()
    },
  },
  {
    name: 'home with a bounce message in the box',
    title: home,
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
    title: failed,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', check).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
  {
    name: 'home after too many checks',
    title: home,
    bring: async ({ page }) => {
      await refuseChecks(page, 429, { 'retry-after': '600' })
      await expect(page.getByText(/You can start the next one in/).first()).toBeVisible()
    },
  },
  {
    name: 'home while the database is away',
    title: home,
    bring: async ({ page }) => {
      await refuseChecks(page, 503, { 'retry-after': '5' })
      await expect(page.getByText('We can’t start or open checks right now.')).toBeVisible()
    },
  },
  {
    name: 'home while nobody answers',
    title: home,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', check).waitFor()
      await page.route('**/api/**', (route) => route.abort())
      await page.getByLabel('Who are they writing to?').fill('all-ok.example')
      await expect(page.getByText('We can’t reach the checker right now.')).toBeVisible()
    },
  },
  {
    name: 'offline',
    title: /Waypost$/,
    bring: async ({ page, runOf, afterwards }) => {
      await openRun(page, runOf('no-ptr'))
      await page.context().setOffline(true)
      afterwards(() => page.context().setOffline(false))
      await expect(page.getByText('You are offline.')).toBeVisible()
    },
  },
  ...[25, 50, 75].map((percent): PageState => ({
    name: `a check that has come to ${percent} %`,
    title: /^\(running\) .+ — Waypost$/,
    bring: async ({ page, runOf, afterwards }) => {
      const runUrl = runOf('one-of-two')
      const replay = await replayRun(page.request, { runUrl, heldAt: percent / 100 })
      afterwards(() => replay.stop())
      await page.goto(replay.url)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Checking mail')
      await expect(page.getByRole('progressbar')).toBeVisible()
    },
  })),
  ...(
    [
      ['all-ok', 'Working'],
      ['no-ptr', 'Delays mail'],
      ['nobody-answers', 'Stops mail'],
      ['one-of-two', 'Some mail gets through'],
      ['checker-refused', 'Can’t say'],
      ['null-mx', 'Stops mail'],
      ['sender-only', 'Delays mail'],
      ['two-causes', 'Stops mail'],
    ] as const
  ).map(([story, state]): PageState => ({
    name: `a finished check of ${story}, all of it open`,
    title: new RegExp(`^${state}: .+ — Waypost$`),
    bring: async ({ page, runOf }) => {
      await openRun(page, runOf(story))
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true
      })
      await expect(page.getByText('Loading…')).toHaveCount(0)
    },
  })),
  {
    name: 'a stopped check',
    title: /^.+: .+ — Waypost$/,
    bring: async ({ page }) => {
      await startCheck(page, (await storyOf(page, 'silent-server')).target)
      await page.getByRole('button', { name: 'Stop' }).click()
      await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
    },
  },
  {
    name: 'a check that failed in our system',
    title: /^Check failed: .+ — Waypost$/,
    bring: async ({ page, runOf }) => {
      const path = new URL(runOf('no-ptr')).pathname
      await page.route(`**/api${path.replace('/r/', '/runs/')}`, async (route) => {
        const stored: RunView = await (await route.fetch()).json()
        await route.fulfill({ json: { ...stored, state: 'failed', failure: 'worker-lost', verdict: null } })
      })
      await openRun(page, runOf('no-ptr'))
    },
  },
  {
    name: 'a check that can’t be opened',
    title: /^Check — Waypost$/,
    bring: async ({ page, runOf }) => {
      await page.route('**/api/runs/r_*', (route) => route.fulfill({ status: 500, json: problem(500) }))
      await page.goto(runOf('no-ptr'))
      await heading(page, 'This check can’t be opened right now')
    },
  },
  {
    name: 'a check that does not exist',
    title: /^Check not found — Waypost$/,
    bring: async ({ page }) => {
      await page.goto('/r/r_00000000000000000000000000')
      await heading(page, 'We don’t have a check with this number')
    },
  },
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
    name: 'our mail server with nothing entered',
    title: /^Error: Our mail server — Waypost$/,
    bring: async ({ page }) => {
      await page.goto('/settings/senders')
      await page.getByLabel('Name', { exact: true }).fill('')
      await page.getByLabel('Sending address').fill('')
      await page.getByRole('button', { name: 'Save changes' }).click()
      await expect(page.locator('.error-summary')).toBeFocused()
    },
  },
  {
    name: 'the menu of narrow screens',
    title: home,
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
    title: home,
    bring: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', check).waitFor()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
    },
  },
  {
    name: 'the meaning of a word',
    title: /^Delays mail: .+ — Waypost$/,
    where: 'narrow',
    bring: async ({ page, runOf }) => {
      await page.setViewportSize({ width: 380, height: 800 })
      await openRun(page, runOf('no-ptr'))
      await page.getByRole('button', { name: '4.4.7' }).first().click()
      await expect(page.locator('.word-popover:popover-open')).toContainText('Our server stopped trying')
    },
  },
]

async function heading(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
}

async function openRun(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Check again' }).waitFor()
}

async function saveSender(page: Page): Promise<void> {
  const sender = { name: 'Brightwater', address: (await storyOf(page, 'all-ok')).from, heloName: '' }
  const saved = await page.request.put('/api/senders/default', {
    data: { ...sender, delayNoticeHours: 4, giveUpHours: 48 },
  })
  expect(saved.ok()).toBe(true)
}

async function refuseChecks(page: Page, status: number, headers: Record<string, string>): Promise<void> {
  await page.route('**/api/checks', (route) => route.fulfill({ status, headers, json: problem(status) }))
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill('all-ok.example')
  await page.getByRole('button', check).click()
}

function problem(status: number): object {
  return { type: 'about:blank', title: '-', status, detail: 'You started many checks in a short time.', code: 'x' }
}
