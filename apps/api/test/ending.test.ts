import { setTimeout as sleep } from 'node:timers/promises'
import { parseRunId } from '@waypost/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { startWorker } from '../src/worker.ts'
import { type Bench, makeBench, setUp } from './bench.ts'
import { Child } from './faults/child.ts'
import { freePorts } from './faults/free-ports.ts'
import { readStream, type StreamEvent } from './faults/read-stream.ts'
import { Timeline } from './faults/timeline.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string
const children: Child[] = []

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
})
afterAll(async () => {
  for (const child of children) await child.end('SIGKILL')
  await bench?.close()
})

/** Takes so long that no worker waits for its end. */
const endless = { text: 'silent-server.example', from: null, isDeep: true }

async function startChild(kind: 'api' | 'worker', environment: Record<string, string> = {}): Promise<Child> {
  const shared = { ...bench.environment, DATABASE_URL: bench.databaseUrl, HOST: '127.0.0.1' }
  const child = new Child({ kind, name: kind, timeline: new Timeline(), environment: { ...shared, ...environment } })
  children.push(child)
  await child.start()
  return child
}

async function rowOf(runId: string) {
  return bench.database.prisma.run.findUniqueOrThrow({ where: { id: parseRunId(runId) ?? '' } })
}

async function stop(runId: string): Promise<void> {
  await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
}

it('a worker that ends gives back what it could not finish, and that does not count as lost', async () => {
  const leaving = await startWorker({
    databaseUrl: bench.databaseUrl,
    settings: bench.settings,
    drainMs: 100,
    onError: (error) => bench.errors.push(error),
  })
  const runId = await startCheck(app, cookie, endless)
  await followRun(app, { runId, cookie }, ({ type }) => type === 'host')
  await leaving.close()
  expect(await rowOf(runId)).toMatchObject({ state: 'queued', lostCount: 0, leaseUntil: null })
  await stop(runId)
  expect(await readView(app, cookie, runId)).toMatchObject({ state: 'stopped' })
})

it('a worker process that is asked to end takes nothing more, and a second signal ends it at once', async () => {
  const worker = await startChild('worker')
  const held = await startCheck(app, cookie, endless)
  await followRun(app, { runId: held, cookie }, ({ type }) => type === 'host')
  worker.signal('SIGTERM')
  await sleep(1_500)
  const late = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
  await sleep(3_000)
  expect((await rowOf(late)).state).toBe('queued')
  expect((await rowOf(held)).state).toBe('running')
  expect(worker.isRunning).toBe(true)
  await worker.end('SIGINT')

  // What the killed one held waits for the end of its lease; what it left is taken at once.
  const next = await startChild('worker')
  expect((await followRun(app, { runId: late, cookie })).events.at(-1)).toMatchObject({ type: 'finished' })
  await stop(held)
  expect((await followRun(app, { runId: held, cookie })).events.at(-1)).toMatchObject({ body: { state: 'stopped' } })
  expect(await next.end('SIGTERM')).toBe(0)
})

it('an api process that is asked to end says goodbye to its streams and ends by itself', async () => {
  const [port] = await freePorts(1)
  const url = `http://127.0.0.1:${port}`
  const api = await startChild('api', { PORT: String(port) })
  const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
  const response = await fetch(`${url}/api/runs/${runId}/events`, { headers: { cookie } })
  const exitCode = api.end('SIGTERM')
  if (response.body === null) throw new Error('The stream has no body')
  let last: StreamEvent | undefined
  for await (const event of readStream(response.body)) last = event
  expect(last).toEqual({ type: 'bye', body: { reason: 'server-stops' } })
  expect(await exitCode).toBe(0)
  await stop(runId)
})
