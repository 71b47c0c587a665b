import { expect, type Page } from '@playwright/test'
import type { SendersView } from '@waypost/contract'
import { storyOf } from '../fixtures.ts'
import type { Where } from '../inspect-page.ts'

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

export const startButton = { name: 'Check delivery' }
export const homeTitle = /^Why isn’t mail getting through\? — Waypost$/

export async function heading(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
}

export function problem(status: number): object {
  return {
    type: 'about:blank',
    title: '-',
    status,
    detail: 'You started many checks in a short time.',
    code: status === 401 ? 'not-signed-in' : 'x',
  }
}

/** Ours and a partner's, as an admin saves them; a second time changes nothing. */
export async function saveSenders(page: Page): Promise<void> {
  const times = { heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
  const ours = { name: 'Brightwater', address: (await storyOf(page, 'all-ok')).from, ...times }
  expect((await page.request.put('/api/senders/default', { data: ours })).ok()).toBe(true)
  const { senders }: SendersView = await (await page.request.get('/api/senders')).json()
  if (senders.some(({ name }) => name === 'Northgate')) return
  const addresses = ['127.61.2.25', '2001:4860:4860::8888']
  const theirs = { mailServer: 'Postfix 3.9', contact: 'Jo, +00 555 0111', domains: ['sender-found.test'] }
  const partner = { name: 'Northgate', addresses, isPartner: true, ...theirs, ...times }
  expect((await page.request.post('/api/senders', { data: partner })).ok()).toBe(true)
}
