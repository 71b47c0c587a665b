import { parseRunId } from '@waypost/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { type Bench, makeBench, setUp } from './bench.ts'
import { Child } from './faults/child.ts'
import { type FaultProxy, startFaultProxy } from './faults/fault-proxy.ts'
import { freePorts } from './faults/free-ports.ts'
import { Timeline } from './faults/timeline.ts'
import { followRun, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string
let proxy: FaultProxy
let throughProxy: URL
const children: Child[] = []

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  throughProxy = new URL(bench.databaseUrl)
  proxy = await startFaultProxy(Number(throughProxy.port))
  throughProxy.port = String(proxy.port)
})
afterAll(async () => {
  for (const child of children) await child.end('SIGKILL')
  await proxy?.close()
  await bench?.close()
})

async function startChild(kind: 'api' | 'worker', environment: Record<string, string> = {}): Promise<Child> {
  const shared = { ...bench.environment, DATABASE_URL: throughProxy.href, HOST: '127.0.0.1' }
  const child = new Child({ kind, name: kind, timeline: new Timeline(), environment: { ...shared, ...environment } })
  children.push(child)
  await child.start()
  return child
}

it('an api whose packets to the database vanish says so, and goes on when the network is back', async () => {
  const [port] = await freePorts(1)
  const api = await startChild('api', { PORT: String(port) })
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/runs`, { headers: { cookie } })
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() }
  }
  expect(await ask()).toMatchObject({ status: 200 })
  proxy.setMode('half-open')
  const away = { status: 503, retryAfter: '5', body: { code: 'database-away' } }
  expect(await ask()).toMatchObject(away)
  expect(await ask()).toMatchObject(away)
  proxy.setMode('open')
  await expect.poll(async () => (await ask()).status, { timeout: 30_000, interval: 250 }).toBe(200)
  expect(api.ownEnds).toEqual([])
})

it('what a worker was checking when it stood still begins anew, and does not count as lost', async () => {
  const worker = await startChild('worker')
  const runId = await startCheck(app, cookie, { text: 'silent-server.example', from: null, isDeep: true })
  const first = await followRun(app, { runId, cookie }, ({ type }) => type === 'host')
  worker.send({ stallMs: 4_000 })
  const { events } = await followRun(app, { runId, cookie, lastEventId: first.events.at(-1)?.id }, ({ type, body }) => {
    return type === 'run.started' && body.attempt === 2
  })
  expect(events.at(-1)).toMatchObject({ type: 'run.started', body: { attempt: 2 } })
  const row = await bench.database.prisma.run.findUniqueOrThrow({ where: { id: parseRunId(runId) ?? '' } })
  expect(row).toMatchObject({ state: 'running', lostCount: 0 })
  await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
})

it('a worker that hears no NOTIFY finds its checks and the wish to stop them all the same', async () => {
  proxy.setMode('no-notify')
  await startChild('worker')
  const runId = await startCheck(app, cookie, { text: 'silent-server.example', from: null, isDeep: true })
  await followRun(app, { runId, cookie }, ({ type }) => type === 'host')
  await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
  const { events } = await followRun(app, { runId, cookie })
  expect(events.at(-1)).toMatchObject({ type: 'finished', body: { state: 'stopped' } })
  proxy.setMode('open')
})
