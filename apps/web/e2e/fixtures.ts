import { test as base, type APIRequestContext, type Page } from '@playwright/test'
import type { SendersView } from '@waypost/contract'
import { startWaypost, type RunningWaypost } from './waypost.ts'

export const colleague = { name: 'Priya', email: 'priya@brightwater.example', password: 'correct horse battery' }

type State = Awaited<ReturnType<APIRequestContext['storageState']>>

interface WorkerFixtures {
  /** One Waypost with its fake internet for all tests of a worker. */
  waypost: RunningWaypost
  /** A signed-in session of its first account. */
  session: State
}

/** Tests with a signed-in page on a running demo. */
export const test = base.extend<object, WorkerFixtures>({
  waypost: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const waypost = await startWaypost()
      await use(waypost)
      await waypost.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  session: [
    async ({ waypost, playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: waypost.url })
      await makeFirstAccount(request, waypost)
      await use(await request.storageState())
      await request.dispose()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ waypost }, use) => use(waypost.url),
  storageState: async ({ session }, use) => use(session),
})

export { expect } from '@playwright/test'

export async function makeFirstAccount(request: APIRequestContext, { setupUrl }: RunningWaypost): Promise<void> {
  const token = new URL(setupUrl).searchParams.get('token') ?? ''
  const answer = await request.post('/api/setup', { data: { ...colleague, token } })
  if (!answer.ok()) throw new Error(await answer.text())
}

interface Story {
  name: string
  target: string
  from: string | null
}

export async function storyOf(page: Page, name: string): Promise<Story> {
  const status: { demo: Story[] } = await (await page.request.get('/api/status')).json()
  const story = status.demo.find((candidate) => candidate.name === name)
  if (!story) throw new Error(`The demo has no story ${name}`)
  return story
}

/** As on the first day: tests of one worker share a server. */
export async function forgetSenders(page: Page): Promise<void> {
  const { senders }: SendersView = await (await page.request.get('/api/senders')).json()
  for (const { id } of senders) await page.request.delete(`/api/senders/${id}`)
}

/** Starts a check from the home page as a person does, with another sender when one is given. */
export async function startCheck(page: Page, target: string, from?: string | null): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Check delivery' }).waitFor()
  if (from) {
    await page.getByLabel('Someone else, for example a partner').check()
    await page.getByLabel('Their domain, sending address or server name').fill(from)
  } else {
    const nobody = page.getByLabel('Nobody in particular: check only where the mail goes')
    if (await nobody.isVisible()) await nobody.check()
  }
  await page.getByLabel('Who are they writing to?').fill(target)
  await page.getByRole('button', { name: 'Check delivery' }).click()
  await page.waitForURL(/\/r\/r_/)
}

/** Plays a story to its end and waits for the verdict. */
export async function playStory(page: Page, name: string): Promise<void> {
  const story = await storyOf(page, name)
  await startCheck(page, story.target, story.from)
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
}
