import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'
import { makePerson } from './make-person.ts'

let bench: Bench
let app: App
let ada: string
let marek: string

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_REUSE_SECONDS: '600' } })
  app = await bench.openApp()
  ada = await setUp(app, bench.database)
  marek = (await makePerson(bench.database, 'agent', 'Marek')).cookie
})
afterEach(async () => {
  await bench.database.prisma.run.deleteMany()
  await bench.database.prisma.rateWindow.deleteMany()
})
afterAll(() => bench?.close())

function post(target: App, cookie: string, payload: object, headers: Record<string, string> = {}) {
  return target.inject({ method: 'POST', url: '/api/checks', headers: { cookie, ...headers }, payload })
}

let count = 0
/** A domain that nobody asked for before. */
const other = () => ({ text: `d${count++}.limits${count}.example`, from: null })

describe('limits for a person', () => {
  it('lets nine more through after the first, and says when the next one may start', async () => {
    const limited = await bench.openApp({}, { perMinute: 10, perHour: 120 })
    const remaining: unknown[] = []
    for (let started = 0; started < 10; started++) {
      const response = await post(limited, ada, other())
      expect(response.statusCode).toBe(202)
      expect(response.headers).toMatchObject({ 'ratelimit-limit': '10', 'ratelimit-policy': '10;w=60, 120;w=3600' })
      remaining.push(response.headers['ratelimit-remaining'])
    }
    expect(remaining).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', '0'])
    const refused = await post(limited, ada, other())
    expect(refused.statusCode).toBe(429)
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(refused.headers).toMatchObject({ 'ratelimit-remaining': '0', 'ratelimit-reset': String(seconds) })
    expect(refused.json().detail).toMatch(
      /^You started 10 checks in a minute\. You can start the next one in \d+ seconds?\.$/,
    )
    expect((await post(limited, marek, other())).statusCode).toBe(202)
    expect((await limited.inject({ url: '/api/runs', headers: { cookie: ada } })).statusCode).toBe(200)
  })

  it('counts an hour too', async () => {
    const limited = await bench.openApp({}, { perMinute: 100, perHour: 3 })
    for (let started = 0; started < 3; started++) expect((await post(limited, ada, other())).statusCode).toBe(202)
    const refused = await post(limited, ada, other())
    expect(refused.statusCode).toBe(429)
    expect(refused.json().detail).toMatch(/^You started 3 checks in an hour\. You can start the next one in 60 minutes/)
    expect(refused.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '0' })
  })
})

describe('limits of the queue', () => {
  it('is full for everybody at its cap, and for a person at theirs; reading goes on', async () => {
    const limited = await bench.openApp({}, { queued: 4, queuedPerPerson: 3 })
    for (let started = 0; started < 3; started++) expect((await post(limited, ada, other())).statusCode).toBe(202)
    const mine = await post(limited, ada, other())
    expect(mine.statusCode).toBe(429)
    expect(mine.json().detail).toMatch(/^3 of your checks are waiting\. You can start the next one in/)
    expect((await post(limited, marek, other())).statusCode).toBe(202)
    const full = await post(limited, marek, other())
    expect(full.statusCode).toBe(503)
    expect(full.json()).toMatchObject({ code: 'queue-full', detail: expect.stringMatching(/^4 checks are waiting\./) })
    expect(Number(full.headers['retry-after'])).toBeGreaterThan(0)
    expect((await limited.inject({ url: '/api/runs', headers: { cookie: marek } })).statusCode).toBe(200)
  })
})

describe('a recipient', () => {
  it('is knocked at by so many checks an hour, whoever asks; what is only heard again does not count', async () => {
    const limited = await bench.openApp({}, { perTargetHour: 2 })
    const worker = await bench.startWorker()
    const ends = async (cookie: string, payload: object) => {
      const runId = await startCheck(limited, cookie, { from: null, ...payload })
      await followRun(limited, { runId, cookie })
      return readView(limited, cookie, runId)
    }
    await ends(ada, { text: 'all-ok.example' })
    const again = await ends(marek, { text: 'all-ok.example', ticket: 'T-2' })
    expect(again.path.recipient?.servers[0]?.cells.answers.earlier).toBeDefined()
    await ends(ada, { text: 'all-ok.example', fresh: true })
    await expect
      .poll(async () => (await post(limited, marek, { text: 'all-ok.example', from: null, fresh: true })).statusCode)
      .toBe(429)
    const refused = await post(limited, marek, { text: 'lee@all-ok.example', from: null, fresh: true })
    expect(refused.json().detail).toMatch(
      /^all-ok\.example was checked 2 times in an hour, and we spare their servers\./,
    )
    expect((await post(limited, marek, { text: 'null-mx.example', from: null })).statusCode).toBe(202)
    await worker.close()
  })
})

describe('an exact address', () => {
  it('is asked about so often an hour for each domain, and never without being wished for', async () => {
    const limited = await bench.openApp({}, { recipientsPerHour: 3 })
    const ask = (name: string) => post(limited, ada, { text: `${name}@all-ok.example`, from: null, askRecipient: true })
    for (const name of ['a', 'b', 'c']) expect((await ask(name)).statusCode).toBe(202)
    const refused = await ask('d')
    expect(refused.statusCode).toBe(429)
    expect(refused.json().detail).toMatch(/^Exact addresses of all-ok\.example were asked about 3 times in an hour/)
    const without = await post(limited, ada, { text: 'd@all-ok.example', from: null })
    expect(without.statusCode).toBe(202)
    const view = await readView(limited, ada, without.json().runId)
    expect(view.asksRecipient).toBe(false)
    expect(view.stages.map(({ key }) => key)).not.toContain('recipient')
  })

  it('is another check than the one without the question, and shows its step', async () => {
    const target = { text: 'lee@recipient-unknown.example', from: null }
    const first = await post(app, ada, target)
    const second = await post(app, ada, { ...target, askRecipient: true })
    expect(second.json().runId).not.toBe(first.json().runId)
    expect(await post(app, marek, { ...target, askRecipient: true }).then((answer) => answer.json())).toEqual({
      runId: second.json().runId,
      isJoined: true,
    })
    const view = await readView(app, ada, second.json().runId)
    expect(view.stages.map(({ key }) => key)).toContain('recipient')
  })
})

describe('the same pair a moment ago', () => {
  it('is answered with that check, whoever asked for it', async () => {
    const first = await post(app, marek, { text: 'all-ok.example', from: null })
    expect(first.statusCode).toBe(202)
    expect(first.json().isJoined).toBe(false)
    const second = await post(app, ada, { text: ' ALL-OK.example. ', from: null })
    expect(second.statusCode).toBe(200)
    expect(second.json()).toEqual({ runId: first.json().runId, isJoined: true })
    expect(second.headers['ratelimit-remaining']).toBeDefined()
    expect((await readView(app, ada, first.json().runId)).requestedBy).toBe('Marek')
  })

  it('is answered with it whatever stands in the ticket', async () => {
    const asked = { text: 'all-ok.example', from: null, ticket: 'INC\u0000-1' }
    const first = await post(app, marek, asked)
    expect((await post(app, ada, asked)).json()).toEqual({ runId: first.json().runId, isJoined: true })
  })

  it('makes one check of many requests at once', async () => {
    const second = await bench.openApp()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        post(index % 2 ? app : second, index % 3 ? ada : marek, { text: 'burst.example', from: null }),
      ),
    )
    expect(new Set(answers.map((answer) => answer.json().runId)).size).toBe(1)
    expect(answers.filter(({ statusCode }) => statusCode === 202)).toHaveLength(1)
  })

  it.each([
    ['it is to be fresh', { fresh: true }],
    ['it waits longer', { isDeep: true }],
    ['it is for another ticket', { ticket: 'T-2' }],
    ['somebody else sends', { from: '127.21.1.25' }],
    ['it is about one mailbox', { text: 'lee@all-ok.example' }],
  ])('is another check when %s', async (_why, change) => {
    const first = await post(app, marek, { text: 'all-ok.example', from: null, ticket: 'T-1' })
    const second = await post(app, ada, { text: 'all-ok.example', from: null, ...change })
    expect(second.statusCode).toBe(202)
    expect(second.json().runId).not.toBe(first.json().runId)
  })

  it('is another check when the first was stopped, or is older than a minute', async () => {
    const first = await post(app, marek, { text: 'all-ok.example', from: null })
    await app.inject({ method: 'DELETE', url: `/api/runs/${first.json().runId}`, headers: { cookie: marek } })
    const second = await post(app, ada, { text: 'all-ok.example', from: null })
    expect(second.json()).toMatchObject({ isJoined: false })
    await bench.database.prisma.$executeRaw`UPDATE run SET created_at = created_at - interval '61 seconds'`
    expect((await post(app, ada, { text: 'all-ok.example', from: null })).json()).toMatchObject({ isJoined: false })
  })
})

describe('Idempotency-Key', () => {
  it('makes one check of 1,000 requests at once, at two processes', async () => {
    const second = await bench.openApp()
    const payload = { text: 'all-ok.example', from: null, fresh: true }
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        post(index % 2 ? app : second, ada, payload, { 'idempotency-key': 'one' }),
      ),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([202]))
    expect(new Set(answers.map((answer) => answer.json().runId)).size).toBe(1)
    expect(await bench.database.prisma.run.count()).toBe(1)
  })

  it('is one person’s, means one body, and lasts a day', async () => {
    const payload = { text: 'all-ok.example', from: null, fresh: true }
    const key = { 'idempotency-key': 'two' }
    const first = await post(app, ada, payload, key)
    const reordered = { fresh: true, from: null, text: 'all-ok.example' }
    expect((await post(app, ada, reordered, key)).json()).toEqual(first.json())
    const reused = await post(app, ada, { ...payload, ticket: 'T-1' }, key)
    expect(reused.statusCode).toBe(422)
    expect(reused.json()).toMatchObject({ code: 'key-reused' })
    expect((await post(app, marek, payload, key)).json().runId).not.toBe(first.json().runId)
    await bench.database.prisma.$executeRaw`UPDATE idempotency_key SET created_at = created_at - interval '25 hours'`
    expect((await post(app, ada, payload, key)).json().runId).not.toBe(first.json().runId)
  })

  it('stays free when nothing was started', async () => {
    const limited = await bench.openApp({}, { perMinute: 0 })
    const key = { 'idempotency-key': 'three' }
    expect((await post(limited, ada, { text: 'all-ok.example' }, key)).statusCode).toBe(429)
    expect((await post(app, ada, { text: 'null-mx.example' }, key)).statusCode).toBe(202)
  })

  it.each(['', 'with blank', 'x'.repeat(201), 'ünicode'])('refuses the key “%s”', async (key) => {
    const response = await post(app, ada, { text: 'all-ok.example' }, { 'idempotency-key': key })
    expect(response.statusCode).toBe(400)
  })
})
