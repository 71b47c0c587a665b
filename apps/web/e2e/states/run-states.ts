import type { Page } from '@playwright/test'
import type { RunView } from '@waypost/contract'
import { expect, startCheck, storyOf } from '../fixtures.ts'
import { replayRun } from '../replayed-run.ts'
import { heading, problem, type PageState } from './page-state.ts'

/** A check while it runs, after it has ended, and when there is none. */
export const runStates: PageState[] = [
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
    ] as const
  ).map(([story, state]): PageState => ({
    name: `a finished check of ${story}, all of it open`,
    title: new RegExp(`^${state}: .+ — Waypost$`),
    bring: async ({ page, runOf }) => {
      await openRun(page, runOf(story))
      await page
        .getByText(/^Talk with/)
        .first()
        .waitFor()
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true
      })
      await expect(page.getByText('Loading…')).toHaveCount(0)
    },
  })),
  {
    name: 'a check whose verdict was wrong, while somebody says so',
    title: /^Working: .+ — Waypost$/,
    bring: async ({ page, runOf, afterwards }) => {
      const runUrl = runOf('all-ok')
      const correction = `${runUrl.replace('/r/', '/api/runs/')}/correction`
      const data = { state: 'delayed', side: 'sender-isp', actor: 'isp', text: 'Messages came hours late.' }
      expect((await page.request.put(correction, { data })).ok()).toBe(true)
      afterwards(async () => void (await page.request.delete(correction)))
      await openRun(page, runUrl)
      await expect(page.getByRole('heading', { name: 'This verdict was wrong' })).toBeVisible()
      await page.getByRole('button', { name: 'Change what you know' }).click()
      await expect(page.getByLabel('What happened to mail')).toBeFocused()
    },
  },
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
    name: 'a check that was removed',
    title: /^This check was removed — Waypost$/,
    bring: async ({ page, runOf }) => {
      const detail = 'This check was removed on 1 November 2026 because we keep checks for 90 days.'
      const pair = { domain: 'no-ptr.example', from: null }
      await page.route('**/api/runs/r_*', (route) =>
        route.fulfill({ status: 410, json: { ...problem(410), detail, pair } }),
      )
      await page.goto(runOf('no-ptr'))
      await heading(page, 'This check was removed')
      await expect(page.getByRole('button', { name: 'Check this pair now' })).toBeVisible()
    },
  },
  {
    name: 'a check with a newer one',
    title: /^Stops mail: .+ — Waypost$/,
    bring: async ({ page, runOf }) => {
      const path = new URL(runOf('null-mx')).pathname
      const again = await page.request.post('/api/checks', {
        data: { text: (await storyOf(page, 'null-mx')).target, from: null, fresh: true },
      })
      expect(again.status()).toBe(202)
      await openRun(page, path)
      await expect(page.getByText('A newer check exists')).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'a check that does not exist',
    title: /^Check not found — Waypost$/,
    bring: async ({ page }) => {
      await page.goto('/r/r_00000000000000000000000000')
      await heading(page, 'Check not found')
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

async function openRun(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Check again' }).waitFor()
}
