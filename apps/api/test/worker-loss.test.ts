import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRunId } from '@waypost/contract'
import type { App } from '../src/services.ts'
import { claimRun, releaseRun, renewLease } from '../src/store/claim-run.ts'
import { finishRun } from '../src/store/finish-run.ts'
import { openQueue, type Queue } from '../src/store/queue.ts'
import { reapLostRuns } from '../src/store/reap-runs.ts'
import { appendRunEvents } from '../src/store/run-events.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string
let queue: Queue

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  queue = await openQueue(bench.databaseUrl, { isWorker: false, onError: () => {} })
})
afterAll(async () => {
  await queue?.close()
  await bench?.close()
})

const nothing = { failure: null, facts: [], findings: [], verdict: null, stages: [], earlier: null, transcripts: [] }
const started = { type: 'run.started' as const, body: { stages: [], usualSeconds: 12, attempt: 1 } }
const finished = { type: 'finished' as const, body: { state: 'done' as const, missingStages: [] } }

async function take(runId: string) {
  const run = await claimRun(bench.database, { runId: parseRunId(runId) ?? '', vantage: 'test' })
  if (run === undefined) throw new Error('The run could not be taken')
  return run
}

/** The worker that holds the run falls silent for longer than its lease. */
async function loseWorker(runId: string) {
  await bench.database.prisma.run.update({
    where: { id: parseRunId(runId) ?? '' },
    data: { leaseUntil: new Date(Date.now() - 60_000) },
  })
  await reapLostRuns(bench.database, queue)
}

describe('a run whose worker vanished', () => {
  it('is taken again, and the worker that comes back writes nothing', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const zombie = await take(runId)
    await appendRunEvents(bench.database.prisma, zombie, [started])
    await loseWorker(runId)
    expect(await readView(app, cookie, runId)).toMatchObject({ state: 'queued', lastSeq: 1 })
    const winner = await take(runId)
    expect(winner.attempt).toBe(2)

    expect(await appendRunEvents(bench.database.prisma, zombie, [started])).toBeUndefined()
    expect(await renewLease(bench.database, zombie)).toBe('lost')
    expect(await finishRun(bench.database, zombie, { ...nothing, state: 'done', events: [finished] })).toBe(false)
    await releaseRun(bench.database, queue, zombie)
    expect(await bench.database.prisma.runResult.count({ where: { runId: winner.id } })).toBe(0)
    expect(await bench.database.prisma.runEvent.count({ where: { runId: winner.id } })).toBe(1)

    expect(await renewLease(bench.database, winner)).toBe('held')
    expect(
      await appendRunEvents(bench.database.prisma, winner, [{ ...started, body: { ...started.body, attempt: 2 } }]),
    ).toBe(2)
    const end = { ...nothing, state: 'done' as const, events: [finished] }
    expect(await finishRun(bench.database, { ...winner, lastSeq: 2 }, end)).toBe(true)
    expect(await readView(app, cookie, runId)).toMatchObject({ state: 'done', lastSeq: 3 })
    const { events } = await followRun(app, { runId, cookie })
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'run.started'],
      [2, 'run.started'],
      [3, 'finished'],
    ])
  })

  it('fails as worker-lost the second time', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    await take(runId)
    await loseWorker(runId)
    await take(runId)
    await loseWorker(runId)
    expect(await readView(app, cookie, runId)).toMatchObject({ state: 'failed', failure: 'worker-lost', verdict: null })
    const { events, bye } = await followRun(app, { runId, cookie })
    expect(events.at(-1)?.body).toMatchObject({ state: 'failed', failure: 'worker-lost' })
    expect(bye).toBe('finished')
  })

  it('stays with a worker that renews its lease, and one that gives it back loses nothing', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const first = await take(runId)
    await reapLostRuns(bench.database, queue)
    expect(await renewLease(bench.database, first)).toBe('held')
    await releaseRun(bench.database, queue, first)
    const row = await bench.database.prisma.run.findUniqueOrThrow({ where: { id: first.id } })
    expect(row).toMatchObject({ state: 'queued', lostCount: 0 })
    expect(await claimRun(bench.database, { runId: first.id, vantage: 'test' })).toMatchObject({ attempt: 2 })
    expect(await claimRun(bench.database, { runId: first.id, vantage: 'test' })).toBeUndefined()
  })

  it('tells an event once, although the answer to the first telling got lost', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const run = await take(runId)
    const next = { type: 'stage' as const, body: { key: 'mx' as const, state: 'running' as const } }
    expect(await appendRunEvents(bench.database.prisma, run, [started])).toBe(1)
    expect(await appendRunEvents(bench.database.prisma, run, [started, next])).toBe(2)
    expect(await finishRun(bench.database, run, { ...nothing, state: 'done', events: [started, next, finished] })).toBe(
      true,
    )
    const { events } = await followRun(app, { runId, cookie })
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'run.started'],
      [2, 'stage'],
      [3, 'finished'],
    ])
  })
})

describe('a queued run', () => {
  it('can be stopped before any worker has it', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const stop = () => app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
    expect((await stop()).statusCode).toBe(204)
    expect((await stop()).statusCode).toBe(204)
    expect(await claimRun(bench.database, { runId: parseRunId(runId) ?? '', vantage: 'test' })).toBeUndefined()
    expect(await readView(app, cookie, runId)).toMatchObject({ state: 'stopped', verdict: null })
  })
})

describe('a run whose job got lost', () => {
  it('is found by a worker all the same', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const id = parseRunId(runId) ?? ''
    await bench.database.prisma.$executeRaw`DELETE FROM pgboss.job WHERE data ->> 'runId' = ${id}`
    await bench.startWorker()
    expect((await followRun(app, { runId, cookie })).events.at(-1)).toMatchObject({ type: 'finished' })
  })
})

describe('when Postgres drops every connection', () => {
  it('goes on by itself, and checks still run', async () => {
    await bench.startWorker()
    await bench.database.prisma.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
    await expect.poll(async () => (await app.inject('/ready')).statusCode, { timeout: 10_000 }).toBe(200)
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const { bye } = await followRun(app, { runId, cookie })
    expect(bye).toBe('finished')
  })
})

describe('stopping the process', () => {
  it('says goodbye to open streams', async () => {
    const leaving = await bench.openApp()
    const runId = await startCheck(leaving, cookie, { text: 'silent-server.example', from: null })
    const isOpen = Promise.withResolvers<void>()
    const following = followRun(leaving, { runId, cookie }, () => {
      isOpen.resolve()
      return false
    })
    await isOpen.promise
    await leaving.close()
    expect((await following).bye).toBe('server-stops')
    await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
  })
})
