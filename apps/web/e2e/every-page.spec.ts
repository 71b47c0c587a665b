import type { RunView } from '@waypost/contract'
import { expect, storyOf, test as base } from './fixtures.ts'
import { inspectPage } from './inspect-page.ts'
import { pageStates } from './page-states.ts'

const stories = ['all-ok', 'no-ptr', 'nobody-answers', 'one-of-two', 'checker-refused', 'null-mx', 'sender-only']

/** Where to put a picture of each state, for a person who looks at them; none are made when it is not set. */
const pictures = process.env['WAYPOST_PICTURES']

const test = base.extend<object, { runs: Map<string, string> }>({
  /** One finished run of each story, started together. */
  runs: [
    async ({ browser, session, waypost }, use) => {
      const page = await browser.newPage({ baseURL: waypost.url, storageState: session })
      const runs = new Map<string, string>()
      for (const name of stories) {
        const { target, from } = await storyOf(page, name)
        const accepted = await page.request.post('/api/checks', { data: { text: target, from } })
        const { runId }: { runId: string } = await accepted.json()
        runs.set(name, `${waypost.url}/r/${runId}`)
      }
      for (const url of runs.values()) {
        const api = url.replace('/r/', '/api/runs/')
        const state = async () => ((await (await page.request.get(api)).json()) as RunView).state
        await expect.poll(state, { timeout: 60_000 }).toBe('done')
      }
      await page.close()
      await use(runs)
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

// The longest file: its pages are looked at by both workers.
test.describe.configure({ mode: 'parallel' })

for (const { name, title, where = 'everywhere', isSignedOut, bring } of pageStates) {
  test(name, async ({ page, runs }) => {
    const tidyUps: (() => Promise<void>)[] = []
    if (isSignedOut) await page.context().clearCookies()
    try {
      await bring({
        page,
        runOf: (story) => runs.get(story) ?? `no run of ${story}`,
        afterwards: (tidy) => tidyUps.push(tidy),
      })
      if (pictures !== undefined) await takePictures(name, pictures)
      await inspectPage(page, { title, where })
    } finally {
      for (const tidyUp of tidyUps) await tidyUp()
    }

    async function takePictures(state: string, folder: string): Promise<void> {
      const file = `${folder}/${state.replace(/\W+/g, '-')}`
      await page.emulateMedia({ forcedColors: 'active' })
      await page.screenshot({ path: `${file}-forced.png`, fullPage: true })
      await page.emulateMedia({ forcedColors: null, colorScheme: 'dark' })
      await page.screenshot({ path: `${file}-dark.png`, fullPage: true })
      await page.emulateMedia({ colorScheme: 'light' })
    }
  })
}
