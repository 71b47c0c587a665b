import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
})
afterAll(() => bench?.close())

it('a run whose worker process is killed begins anew on another, and ends', async () => {
  const workerFile = fileURLToPath(new URL('../src/worker.ts', import.meta.url))
  const environment = { ...process.env, ...bench.environment, DATABASE_URL: bench.databaseUrl }
  const child = spawn(process.execPath, [workerFile], { env: environment, stdio: 'ignore' })
  child.on('error', () => {})
  const runId = await startCheck(app, cookie, { text: 'silent-server.example', from: null })
  const first = await followRun(app, { runId, cookie }, ({ type }) => type === 'host')
  expect(first.events[0]).toMatchObject({ type: 'run.started', body: { attempt: 1 } })
  child.kill('SIGKILL')

  await bench.startWorker()
  const lastEventId = first.events.at(-1)?.id
  const second = await followRun(app, { runId, cookie, lastEventId }, (event) => {
    return event.type === 'run.started' && event.body.attempt === 2
  })
  expect(second.events.at(-1)).toMatchObject({ type: 'run.started', body: { attempt: 2 } })
  await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
  const end = await followRun(app, { runId, cookie, lastEventId: second.events.at(-1)?.id })
  expect(end.events.at(-1)).toMatchObject({ type: 'finished', body: { state: 'stopped' } })
})
