import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_ALLOW_RANGES: '127.0.0.0/8,203.0.113.0/24' } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
})
afterAll(() => bench?.close())

function check(payload: unknown) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const headers = { cookie, 'content-type': 'application/json' }
  return app.inject({ method: 'POST', url: '/api/checks', headers, payload: body })
}

describe('a check is refused with the reason and stores nothing', () => {
  it.each([
    ['a sender that is none', { text: 'a.example', from: '10.0.0.1' }, 422, 'not-public-ip'],
    ['an unknown property', { text: 'a.example', role: 'admin' }, 400, 'invalid-request'],
    ['no text', {}, 400, 'invalid-request'],
    ['another type', { text: { contains: 'a' } }, 400, 'invalid-request'],
    ['a list', [], 400, 'invalid-request'],
    ['nothing', '', 400, 'invalid-request'],
    ['half a document', '{"text":', 400, 'invalid-request'],
    ['a prototype', '{"text":"a.example","__proto__":{"isAdmin":true}}', 400, 'invalid-request'],
    ['a constructor', '{"text":"a.example","constructor":{"prototype":{}}}', 400, 'invalid-request'],
    ['depth', '['.repeat(5_000), 400, 'json-too-deep'],
    ['length', { text: 'a.'.repeat(100_000) }, 413, 'too-large'],
  ])('%s', async (_name, payload, status, code) => {
    const response = await check(payload)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ code })
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })

  afterAll(async () => {
    expect(await bench.database.prisma.run.count()).toBe(0)
  })
})

describe('too many checks', () => {
  it('are refused with the time to wait, while reading goes on', async () => {
    const strict = await bench.openApp({}, { perMinute: 2 })
    const start = () =>
      strict.inject({ method: 'POST', url: '/api/checks', headers: { cookie }, payload: { text: 'all-ok.example' } })
    const statuses = [(await start()).statusCode, (await start()).statusCode]
    expect(statuses).toEqual([202, 202])
    const refused = await start()
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json().detail).toMatch(
      /^You started 2 checks in a minute\. You can start the next one in \d+ seconds?\.$/,
    )
    expect((await strict.inject({ url: '/api/runs', headers: { cookie } })).statusCode).toBe(200)
  })
})

describe('a run that is not there', () => {
  const ids = [
    '1',
    '0',
    '%00',
    'r_',
    'r_00000000000000000000000000',
    'r_ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
    "'or 1=1",
    'x'.repeat(90),
  ]
  it.each(ids)('is the same for %s', async (id) => {
    for (const tail of ['', '/transcripts', '/events']) {
      const response = await app.inject({ url: `/api/runs/${encodeURI(id)}${tail}`, headers: { cookie } })
      expect(response.statusCode).toBe(404)
      expect(response.json()).toEqual({
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'not-found',
        detail: 'We don’t have a check with this number. It may have been typed wrong.',
      })
    }
  })

  it.each(['/api/runs?scope=mine', '/api/runs?fields[]=*', '/api/understand', '/api/understand?text=a&text=b'])(
    '%s is refused',
    async (url) => {
      expect((await app.inject({ url, headers: { cookie } })).statusCode).toBe(400)
    },
  )
})

describe('our mail server', () => {
  const good = {
    name: 'Brightwater',
    address: '203.0.113.25',
    heloName: 'Mail.Brightwater.example.',
    domain: 'Brightwater.example',
    selectors: ['S1', 's2'],
    delayNoticeHours: 4,
    giveUpHours: 48,
  }
  const save = (payload: object) =>
    app.inject({ method: 'PUT', url: '/api/senders/default', headers: { cookie }, payload })

  it.each([
    ['address', { address: '10.0.0.1' }, 422],
    ['address', { address: 'no name' }, 400],
    ['heloName', { heloName: 'not a name' }, 400],
    ['heloName', { heloName: '203.0.113.25' }, 400],
    ['domain', { domain: 'not a name' }, 400],
    ['domain', { domain: '203.0.113.25' }, 400],
    ['selectors', { selectors: ['s1', 'v=DKIM1; p='] }, 400],
    ['delayNoticeHours', { delayNoticeHours: 48 }, 422],
  ])('needs a good %s', async (field, wrong, status) => {
    const response = await save({ ...good, ...wrong })
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ field })
  })

  it('is one, whoever saves at the same time, and comes back as it was understood', async () => {
    const responses = await Promise.all([save(good), save(good), save(good)])
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(await bench.database.prisma.sender.count()).toBe(1)
    const saved = await app.inject({ url: '/api/senders/default', headers: { cookie } })
    expect(saved.json()).toMatchObject({
      ...good,
      heloName: 'mail.brightwater.example',
      domain: 'brightwater.example',
      selectors: ['s1', 's2'],
    })
  })
})
