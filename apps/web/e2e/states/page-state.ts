import { expect, type Page } from '@playwright/test'
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
