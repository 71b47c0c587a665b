import { parseRunId } from '@waypost/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { readRunToRepeat } from '../src/store/read-run-to-repeat.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let ada: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  ada = await setUp(app, bench.database)
})
afterAll(() => bench?.close())

interface Repetition {
  run_id: string
  wait_seconds: number
}

/** Repetitions that wait for their time. */
const waiting = () => bench.database.prisma.$queryRaw<Repetition[]>`
  SELECT data ->> 'runId' AS run_id, extract(epoch FROM start_after - now())::float8 AS wait_seconds
  FROM pgboss.job WHERE name = 'ask-again' AND state = 'created'`

async function nextRun(knownIds: string[]): Promise<string> {
  const read = async () => {
    const { runs } = (await app.inject({ url: '/api/runs', headers: { cookie: ada } })).json<{
      runs: { id: string }[]
    }>()
    return runs.map(({ id }) => id).find((id) => !knownIds.includes(id))
  }
  await expect.poll(read, { timeout: 30_000 }).toBeDefined()
  return (await read()) ?? ''
}

it('comes back twice to a server that asks strangers to, each time as a check of its own', async () => {
  const worker = await bench.startWorker()
  const ids = [await startCheck(app, ada, { text: 'lee@greylisted.example', from: null, askRecipient: true })]
  for (const count of [1, 2]) {
    const runId = ids[ids.length - 1] ?? ''
    await followRun(app, { runId, cookie: ada })
    await expect.poll(waiting).toHaveLength(1)
    const [job] = await waiting()
    // The server says 300 seconds.
    expect(job?.wait_seconds).toBeGreaterThan(250)
    expect(job?.wait_seconds).toBeLessThanOrEqual(310)
    await bench.database.prisma.$executeRaw`
      UPDATE pgboss.job SET start_after = now() WHERE name = 'ask-again' AND state = 'created'`
    ids.push(await nextRun(ids))
    expect(ids).toHaveLength(count + 1)
  }
  const last = ids[2] ?? ''
  await followRun(app, { runId: last, cookie: ada })
  const view = await readView(app, ada, last)
  expect(view).toMatchObject({
    input: 'lee@greylisted.example',
    asksRecipient: true,
    verdict: { primary: 'greylisting' },
  })
  expect(await waiting()).toEqual([])
  await worker.close()

  // A job may be left by a worker that heard the answer and died; what was stored decides.
  const second = parseRunId(ids[1] ?? '') ?? ''
  expect(await readRunToRepeat(bench.database, second)).toMatchObject({ input: 'lee@greylisted.example' })
  expect(await readRunToRepeat(bench.database, parseRunId(last) ?? '')).toBeUndefined()
  await bench.database.prisma.$executeRaw`UPDATE run_result SET findings = '[]' WHERE run_id = ${second}::uuid`
  expect(await readRunToRepeat(bench.database, second)).toBeUndefined()
})
