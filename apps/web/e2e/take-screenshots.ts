import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { startWaypost } from './waypost.ts'

// The pictures of the README, taken from the real demo: npm run screenshots.
const images = new URL('../../../docs/images/', import.meta.url)
const maxBytes = 150_000

const colleague = { name: 'Priya', email: 'priya@brightwater.example', password: 'correct horse battery' }
const waypost = await startWaypost()
const browser = await chromium.launch({
  executablePath: process.env['WAYPOST_CHROMIUM'],
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const context = await browser.newContext({
    baseURL: waypost.url,
    viewport: { width: 1200, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const token = new URL(waypost.setupUrl).searchParams.get('token')
  const made = await page.request.post('/api/setup', { data: { ...colleague, token } })
  if (!made.ok()) throw new Error(await made.text())
  await takeStory(page, 'no-ptr', 'verdict')
} finally {
  await browser.close()
  await waypost.stop()
}

/** Plays a story of the demo to its end and takes the top of its page. */
async function takeStory(page: Page, story: string, name: string): Promise<void> {
  const status: { demo: { name: string; target: string; from: string | null }[] } = await (
    await page.request.get('/api/status')
  ).json()
  const { target, from } = status.demo.find((one) => one.name === story) ?? { target: '', from: null }
  const data = { text: target, from, ticket: 'T-4471' }
  const { runId } = await (await page.request.post('/api/checks', { data })).json()
  await page.goto(`/r/${runId}`)
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  await save(page, name)
}

async function save(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length > maxBytes) throw new Error(`${name}.webp has ${bytes.length} bytes, more than ${maxBytes}`)
  await mkdir(images, { recursive: true })
  const file = new URL(`${name}.webp`, images)
  await writeFile(file, bytes)
  console.log(`${fileURLToPath(file)} (${Math.round(bytes.length / 1_000)} kB)`)
}
