import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BatchAccepted, BatchView, RunListView } from '@waypost/contract'
import type { Scenario } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'
import { makePerson } from './make-person.ts'

const sharedMx = 'mx.batch.example'
const mxAddress = '127.64.10.1'
/** Many domains at one hosting company. */
const hosted: Scenario = {
  name: 'batch',
  story: 'Many domains, one mail server.',
  enter: { target: 'd0.batch.example' },
  expect: { state: 'ok', primary: 'all-good', side: 'none', actor: 'nobody', confidence: 'likely', findings: [] },
  dns: {
    zones: [
      {
        apex: 'batch.example',
        records: [
          `${sharedMx} 300 A ${mxAddress}`,
          ...Array.from({ length: 40 }, (_, index) => `d${index}.batch.example 300 MX 10 ${sharedMx}`),
          'silent.batch.example 300 A 127.64.10.2',
          ...Array.from({ length: 60 }, (_, index) => `s${index}.batch.example 300 MX 10 silent.batch.example`),
        ],
      },
    ],
  },
  mail: [
    { name: sharedMx, address: mxAddress, behaviour: { kind: 'good' } },
    { name: 'silent.batch.example', address: '127.64.10.2', behaviour: { kind: 'silent' } },
  ],
}
const stories = ['all-ok', 'null-mx', 'nobody-answers'].flatMap((name) => scenarios.filter((one) => one.name === name))

let bench: Bench
let app: App
let ada: string

beforeAll(async () => {
  bench = await makeBench({
    lab: { scenarios: [hosted, ...stories] },
    environment: { WAYPOST_REUSE_SECONDS: '600', WAYPOST_TIMER_CONNECT_MS: '1500' },
  })
  app = await bench.openApp()
  ada = await setUp(app, bench.database)
})
afterEach(async () => {
  await bench.database.prisma.run.deleteMany()
  await bench.database.prisma.batch.deleteMany()
  await bench.database.prisma.rateWindow.deleteMany()
})
afterAll(() => bench?.close())

const hostedDomains = (count: number) => Array.from({ length: count }, (_, index) => `d${index}.batch.example`)

function post(cookie: string, payload: object, headers: Record<string, string> = {}, target = app) {
  return target.inject({ method: 'POST', url: '/api/batches', headers: { cookie, ...headers }, payload })
}

async function read(id: string, query = '', cookie = ada): Promise<BatchView> {
  const response = await app.inject({ url: `/api/batches/${id}${query}`, headers: { cookie } })
  expect(response.statusCode, response.body).toBe(200)
  return response.json()
}

async function whenOver(id: string): Promise<BatchView> {
  return untilSeen(async () => {
    const batch = await read(id)
    return batch.isOver ? batch : undefined
  })
}

async function untilSeen<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let triesLeft = 600; triesLeft > 0; triesLeft--) {
    const seen = await look()
    if (seen !== undefined) return seen
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It never came')
}

describe('a list', () => {
  it('is stored whole or not at all, and says which lines are wrong and why', async () => {
    const refused = await post(ada, {
      lines: ['all-ok.example', 'not a domain', '', '10.0.0.1', 'null-mx.example'],
      from: null,
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'bad-lines', field: 'lines' })
    const { lines } = refused.json<{ lines: { line: number; code: string; detail: string }[] }>()
    expect(lines.map(({ line }) => line)).toEqual([2, 4])
    expect(lines[1]?.code).toBe('not-public-ip')
    for (const { detail } of lines) expect(detail).toMatch(/^\w.+/)
    expect(await bench.database.prisma.batch.count()).toBe(0)
    expect(await bench.database.prisma.run.count()).toBe(0)
  })

  it.each([
    ['nobody', { lines: ['', ' '], from: null }, 400],
    ['no line', { lines: [], from: null }, 400],
    ['too many lines', { lines: Array.from({ length: 1_001 }, (_, index) => `d${index}.example`), from: null }, 400],
    ['a sender that is none', { lines: ['all-ok.example'], from: 'not a name' }, 400],
  ])('of %s is refused', async (_what, payload, status) => {
    const refused = await post(ada, payload)
    expect(refused.statusCode, refused.body).toBe(status)
    expect(await bench.database.prisma.batch.count()).toBe(0)
  })

  it('names the same pair twice and is checked once', async () => {
    const accepted = await post(ada, { lines: ['all-ok.example', 'ALL-OK.example.', 'null-mx.example'], from: null })
    expect(accepted.statusCode).toBe(202)
    expect(accepted.json()).toMatchObject({ runCount: 2, mergedCount: 1 })
  })

  it('is refused where one company’s servers would be visited too often', async () => {
    const careful = await bench.openApp({}, { perTargetHour: 12 })
    const refused = await post(ada, { lines: hostedDomains(14), from: null }, {}, careful)
    expect(refused.json<{ lines: { line: number }[] }>().lines.map(({ line }) => line)).toEqual([13, 14])
  })

  it('with a key is stored once, whoever sends it twice at the same moment', async () => {
    const send = (lines: string[]) => post(ada, { lines, from: null }, { 'idempotency-key': 'k1' })
    const both = await Promise.all([send(['all-ok.example']), send(['all-ok.example'])])
    expect(both.map(({ statusCode }) => statusCode)).toEqual([202, 202])
    expect(new Set(both.map((one) => one.json<BatchAccepted>().batchId)).size).toBe(1)
    expect((await send(['null-mx.example'])).statusCode).toBe(422)
    expect(await bench.database.prisma.run.count()).toBe(1)
  })

  it('is one of three at most that are not done, and of ten an hour', async () => {
    for (let started = 0; started < 3; started++) {
      expect((await post(ada, { lines: ['all-ok.example'], from: null })).statusCode).toBe(202)
    }
    const fourth = await post(ada, { lines: ['all-ok.example'], from: null })
    expect(fourth.statusCode).toBe(429)
    expect(fourth.json().detail).toContain('3 of your lists are not done')
    await bench.database.prisma.batch.updateMany({ data: { finishedAt: new Date() } })
    for (let started = 3; started < 10; started++) {
      expect((await post(ada, { lines: ['all-ok.example'], from: null })).statusCode).toBe(202)
      await bench.database.prisma.batch.updateMany({ data: { finishedAt: new Date() } })
    }
    expect((await post(ada, { lines: ['all-ok.example'], from: null })).json().detail).toContain('10 lists in an hour')
  })

  it('takes nothing from what single checks may wait for', async () => {
    const narrow = await bench.openApp({}, { queued: 2, queuedPerPerson: 1 })
    expect((await post(ada, { lines: hostedDomains(5), from: null })).statusCode).toBe(202)
    const single = await narrow.inject({
      method: 'POST',
      url: '/api/checks',
      headers: { cookie: ada },
      // It does not join the run of the list either, which waits behind all others.
      payload: { text: 'd0.batch.example', from: null },
    })
    expect(single.statusCode).toBe(202)
  })

  it('stays out of the checks that were asked for one by one', async () => {
    await post(ada, { lines: ['all-ok.example'], from: null })
    await startCheck(app, ada, { text: 'null-mx.example', from: null })
    const list = async (query: string) => {
      const { runs } = (await app.inject({ url: `/api/runs${query}`, headers: { cookie: ada } })).json<RunListView>()
      return runs.map(({ input }) => input)
    }
    expect(await list('?single=true')).toEqual(['null-mx.example'])
    expect(await list('')).toEqual(['null-mx.example', 'all-ok.example'])
  })

  it('that is not there is unknown', async () => {
    for (const id of ['b_00000000000000000000000000', 'r_00000000000000000000000000', 'x']) {
      expect((await app.inject({ url: `/api/batches/${id}`, headers: { cookie: ada } })).statusCode).toBe(404)
    }
  })

  it('can be stopped before anybody took it', async () => {
    const { batchId } = (await post(ada, { lines: hostedDomains(3), from: null })).json<BatchAccepted>()
    const stop = await app.inject({ method: 'DELETE', url: `/api/batches/${batchId}`, headers: { cookie: ada } })
    expect(stop.statusCode).toBe(204)
    const batch = await read(batchId)
    expect(batch).toMatchObject({ isOver: true, counts: { stopped: 3, queued: 0 } })
    const view = await readView(app, ada, batch.lines[0]?.runId ?? '')
    expect(view).toMatchObject({ state: 'stopped', verdict: null })
  })
})

describe('with a worker', () => {
  beforeAll(() => bench.startWorker())

  it('each line is checked like a single one, servers are spared and the DNS is asked once', async () => {
    const dialled = bench.lab.connectionCount(mxAddress)
    const asked = bench.lab.dnsLog().length
    const lines = [...hostedDomains(30), 'null-mx.example', 'all-ok.example']
    const { batchId } = (await post(ada, { lines, from: null })).json<BatchAccepted>()
    const batch = await whenOver(batchId)
    expect(batch.counts).toMatchObject({ ok: 31, blocked: 1, queued: 0, running: 0 })
    expect(bench.lab.connectionCount(mxAddress) - dialled).toBe(1)
    const aboutServer = bench.lab
      .dnsLog()
      .slice(asked)
      .filter((line) => line.includes(`A ${sharedMx}`) && !line.includes('AAAA'))
    expect(aboutServer).toHaveLength(1)

    const blocked = await read(batchId, '?state=blocked')
    expect(blocked.lines).toMatchObject([{ line: 31, input: 'null-mx.example', verdict: { primary: 'no-mail-here' } }])
    expect(blocked.lines[0]?.headline).toMatch(/does not take mail/)
    const first = await read(batchId, '?limit=10')
    const second = await read(batchId, `?limit=30&after=${first.next}`)
    expect([...first.lines, ...second.lines].map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1))
    expect(second.next).toBeNull()
    await untilSeen(async () =>
      (await bench.database.prisma.batch.count({ where: { finishedAt: { not: null } } })) === 1 ? true : undefined,
    )
  })

  it('holds up nobody who waits for one check, and can be stopped in the middle', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `s${index}.batch.example`)
    const { batchId } = (await post(ada, { lines, from: null })).json<BatchAccepted>()
    await untilSeen(async () => ((await read(batchId)).counts.running > 0 ? true : undefined))
    const runId = await startCheck(app, ada, { text: 'null-mx.example', from: null })
    await followRun(app, { runId, cookie: ada })
    const meanwhile = await read(batchId)
    expect(meanwhile.counts.queued).toBeGreaterThan(0)
    expect(meanwhile.counts.running).toBeLessThanOrEqual(20)
    await app.inject({ method: 'DELETE', url: `/api/batches/${batchId}`, headers: { cookie: ada } })
    const ended = await whenOver(batchId)
    expect(ended.counts.queued + ended.counts.running).toBe(0)
  })
})

it('a viewer reads it without anybody’s name', async () => {
  const viewer = (await makePerson(bench.database, 'viewer')).cookie
  const lines = ['Laura Berg <laura.berg@all-ok.example>', 'null-mx.example']
  const { batchId } = (await post(ada, { lines, from: null })).json<BatchAccepted>()
  expect(JSON.stringify(await read(batchId, '', viewer))).not.toMatch(/laura|Berg/i)
  const list = await app.inject({ url: '/api/batches', headers: { cookie: viewer } })
  expect(list.json()).toMatchObject({ batches: [{ id: batchId, runCount: 2 }] })
})
