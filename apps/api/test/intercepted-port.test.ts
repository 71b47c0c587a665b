import { scenarios } from '@waypost/lab/scenarios'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let bench: Bench
beforeAll(async () => {
  const lab = { scenarios: scenarios.filter(({ name }) => name === 'port25-intercepted') }
  bench = await makeBench({ lab, environment: { WAYPOST_REUSE_SECONDS: '600' } })
})
afterAll(() => bench?.close())

it('what somebody in between said is kept for no later check', async () => {
  const app = await bench.openApp()
  const cookie = await setUp(app, bench.database)
  await bench.startWorker()
  const runId = await startCheck(app, cookie, { text: 'port25-intercepted.example', from: null })
  await followRun(app, { runId, cookie })
  const view = await readView(app, cookie, runId)
  expect(view.verdict).toMatchObject({ state: 'unknown', primary: 'port25-intercepted' })
  expect(view.evidence.length).toBeGreaterThan(1)
  expect(await bench.database.prisma.addressResult.count()).toBe(0)
})
