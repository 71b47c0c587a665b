import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openapiDocument } from '../src/openapi/describe-routes.ts'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { listRoutes, type ListedRoute } from './list-routes.ts'

let bench: Bench
let app: App
let cookie: string
let routes: (ListedRoute & { url: string })[]

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp({}, { perMinute: 100_000 })
  await app.ready()
  // Whoever signs out in a test is not signed out for the next one.
  cookie = await setUp(app, bench.database)
  const started = await app.inject({
    method: 'POST',
    url: '/api/checks',
    headers: { cookie },
    payload: { text: 'a.example' },
  })
  const id = started.json<{ runId: string }>().runId
  routes = listRoutes(app)
    .filter(({ path }) => path.startsWith('/'))
    .map((route) => ({ ...route, url: route.path.replace('*', 'x').replaceAll(/:\w+/g, id) }))
})
afterAll(() => bench?.close())

const allMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof allMethods)[number]

/** An event stream stays open: it is asked for something that it refuses, or for nothing. */
const isStream = ({ path }: ListedRoute) => path.endsWith('/events')
const isApi = ({ path }: ListedRoute) => path.startsWith('/api/')

function writing(): { url: string; method: Method; path: string }[] {
  return routes.flatMap(({ url, path, methods }) =>
    allMethods
      .filter((method) => method !== 'GET' && methods.includes(method))
      .map((method) => ({ url, path, method })),
  )
}

interface Answer {
  statusCode: number
  headers: Record<string, unknown>
  body: string
}

function expectProblem(answer: Answer, statuses: number[], what: string): void {
  expect(statuses, `${what}: ${answer.statusCode} ${answer.body.slice(0, 200)}`).toContain(answer.statusCode)
  expect(answer.headers['content-type'], what).toMatch(/^application\/problem\+json/)
  const document = JSON.parse(answer.body)
  expect(document, what).toMatchObject({ status: answer.statusCode, code: expect.any(String) })
  expect(document.detail, what).toMatch(/^(?!.*undefined)[^{}<]*\w/)
}

/** Everything that was stored by hostile requests: nothing may change. */
async function stored(): Promise<string> {
  const { prisma } = bench.database
  return JSON.stringify([await prisma.run.count(), await prisma.sender.findMany(), await prisma.user.findMany()])
}

it('knows the routes', () => {
  const known = routes.map(({ path }) => path)
  expect(known).toEqual(expect.arrayContaining(['/api/checks', '/api/runs/:id/events', '/health']))
})

describe('every route that takes a body refuses', () => {
  it.each([
    ['an unknown property', '{"zzUnknown":1}', [400]],
    ['who it is made by', '{"text":"x.com","role":"admin","createdBy":"me","requestedById":"me"}', [400]],
    ['a prototype', '{"__proto__":{"admin":true}}', [400]],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}', [400]],
    ['operators', '{"email":{"contains":"a"},"text":{"not":""}}', [400]],
    // A route may take less than this is long.
    ['depth', '['.repeat(4_000), [400, 413]],
    ['deep objects', `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`, [400, 413]],
    ['a list', '[]', [400]],
    ['a text', '"x"', [400]],
    ['a number without end', '1e999', [400]],
    ['null', 'null', [400]],
    ['half a document', '{"text":', [400]],
    ['bytes that are no text', '\u0000\uffff', [400]],
    ['100,000 keys', `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',')}}`, [413]],
    ['10 MB', `{"text":"${'a'.repeat(10_000_000)}"}`, [413]],
  ])('%s', async (what, payload, statuses) => {
    const before = await stored()
    for (const { url, method } of writing()) {
      const headers = { cookie, 'content-type': 'application/json' }
      const answer = await app.inject({ method, url, headers, payload })
      expectProblem(answer, statuses, `${what} → ${method} ${url}`)
    }
    expect(Reflect.get({}, 'admin')).toBeUndefined()
    expect(await stored()).toBe(before)
  })

  it.each([
    ['application/json garbage', '{"zzUnknown":1}'],
    ['Application/JSON', '{"zzUnknown":1}'],
    ['application/json ;x', '{"zzUnknown":1}'],
    ['application/json; charset=utf-7', '{"zzUnknown":1}'],
    ['text/plain', '{"text":"x.com"}'],
    ['application/x-www-form-urlencoded', 'text=x.com'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['application/jsonp', '{}'],
    ['', '{"text":"x.com"}'],
    ['\t', '{"text":"x.com"}'],
    ['a/b/c', '{"text":"x.com"}'],
  ])('a body of type %j', async (contentType, payload) => {
    const before = await stored()
    for (const { url, method } of writing()) {
      const answer = await app.inject({ method, url, headers: { cookie, 'content-type': contentType }, payload })
      expectProblem(answer, [400, 415], `${contentType} → ${method} ${url}`)
    }
    expect(await stored()).toBe(before)
  })
})

describe('every route of the API refuses', () => {
  it.each([
    '?zzUnknown=1',
    '?sort=passwordHash',
    '?fields[]=*',
    '?include=user.sessions',
    '?email[not]=x',
    '?__proto__[admin]=1',
    '?constructor.prototype.admin=1',
    `?${Array.from({ length: 1_000 }, (_, index) => `q${index}=1`).join('&')}`,
  ])('the query %s', async (query) => {
    for (const route of routes.filter(isApi).filter(({ methods }) => methods.includes('GET'))) {
      const answer = await app.inject({ url: `${route.url}${query}`, headers: { cookie } })
      expectProblem(answer, [400], `GET ${route.url}${query.slice(0, 40)}`)
    }
    expect(Reflect.get({}, 'admin')).toBeUndefined()
  })

  it('a method that it does not have', async () => {
    for (const { url, methods } of routes.filter(isApi)) {
      for (const method of allMethods.filter((one) => !methods.includes(one))) {
        const answer = await app.inject({ method, url, headers: { cookie } })
        expectProblem(answer, [404, 405], `${method} ${url}`)
      }
    }
  })
})

describe('no route fails over', () => {
  const garbage = ['-1', '0', '1e9', '999999999999999999999', 'NaN', '%00', '%ff', '%f0%9f', "'or 1=1", '[]', 'null']
  const dates = ['0000-00-00', '9999-12-31T23:59:60Z', '2026-03-29T02:30', '-271821-04-20', '2026-13-45']
  const names = [
    'limit',
    'cursor',
    'after',
    'before',
    'from',
    'to',
    'since',
    'until',
    'sort',
    'scope',
    'state',
    'q',
    'text',
  ]

  it('garbage in any parameter', async () => {
    for (const route of routes.filter((one) => one.methods.includes('GET') && !isStream(one))) {
      for (const name of names) {
        for (const value of [...garbage, ...dates]) {
          const answer = await app.inject({ url: `${route.url}?${name}=${value}`, headers: { cookie } })
          expect(answer.statusCode, `GET ${route.url}?${name}=${value}`).toBeLessThan(500)
          if (isApi(route) && answer.statusCode >= 400) {
            expectProblem(answer, [answer.statusCode], `GET ${route.url}?${name}=${value}`)
          }
        }
      }
    }
  })

  it.each(['1', '0', '%00', '%ff', '..', '.', '%2e%2e%2f', 'r_', 'r_ZZZZZZZZZZZZZZZZZZZZZZZZZZ', "'", 'x'.repeat(500)])(
    'the id %s',
    async (id) => {
      for (const route of routes.filter(({ path }) => path.includes('/:'))) {
        const url = route.path.replaceAll(/:\w+/g, id)
        for (const method of allMethods.filter((one) => route.methods.includes(one))) {
          const answer = await app.inject({ method, url, headers: { cookie } })
          expectProblem(answer, [400, 404], `${method} ${url.slice(0, 80)}`)
        }
      }
    },
  )

  it.each([
    ['cookie', '%%%;;;=;waypost=\u00ff;waypost="'],
    ['cookie', `waypost=${'x'.repeat(4_000)}`],
    ['cookie', 'waypost=../../etc/passwd; __proto__=x; constructor=y'],
    ['cookie', `${'a=b; '.repeat(1_000)}waypost=${'A'.repeat(43)}`],
    ['accept', 'text/html;q=999, */*;;;'],
    ['accept-encoding', 'zzz, gzip;q=x, *;q=-1'],
    ['accept-language', '\u00e9'.repeat(500)],
    ['host', 'evil.test:99999999'],
    ['x-forwarded-for', '999.1.1.1, ::::, <script>'],
    ['x-forwarded-host', 'evil.test'],
    ['if-none-match', '"'.repeat(1_000)],
    ['if-modified-since', 'yesterday'],
    ['range', 'bytes=9-1,-,0-'],
    ['last-event-id', '-1'],
    ['user-agent', '\u00ff'.repeat(5_000)],
  ])('the header %s: %j', async (name, value) => {
    for (const route of routes.filter((one) => one.methods.includes('GET') && !isStream(one))) {
      const headers = name === 'cookie' ? { cookie: value } : { cookie, [name]: value }
      const answer = await app.inject({ url: route.url, headers })
      expect(answer.statusCode, `GET ${route.url}`).toBeLessThan(500)
      expect(answer.body).not.toMatch(/evil\.test/)
      if (isApi(route) && answer.statusCode >= 400) expectProblem(answer, [400, 401, 404], `GET ${route.url}`)
    }
  })

  it('NUL, surrogates and bidirectional marks in every text that a form takes', async () => {
    const hostile = 'a\u0000\u202e\ud800<b>'
    let askedCount = 0
    for (const { url, method, path } of writing()) {
      const example = exampleBody(path, method)
      for (const payload of withHostileTexts(example, hostile)) {
        askedCount++
        const answer = await app.inject({ method, url, headers: { cookie }, payload })
        expect(answer.statusCode, `${method} ${url} ${JSON.stringify(payload)} ${answer.body}`).toBeLessThan(500)
        expect(answer.body).not.toMatch(/[<\p{Cc}\p{Cf}\p{Cs}]/u)
      }
    }
    expect(askedCount).toBeGreaterThan(5)
  })
})

/** The body that the route's own documentation shows. */
function exampleBody(path: string, method: Method): Record<string, unknown> {
  const operations = openapiDocument(app).paths?.[path.replaceAll(/:(\w+)/g, '{$1}')] ?? {}
  const operation = Reflect.get(operations, method.toLowerCase()) as { 'x-waypost-example'?: { body?: object } }
  return { ...operation?.['x-waypost-example']?.body }
}

/** The body once for each of its texts, with a hostile text there; texts that must keep a form keep it. */
function withHostileTexts(body: Record<string, unknown>, hostile: string): Record<string, unknown>[] {
  return Object.entries(body)
    .filter(([, value]) => typeof value === 'string')
    .flatMap(([key, value]) => [
      { ...body, [key]: hostile },
      { ...body, [key]: `${String(value)}${hostile}` },
      { ...body, [key]: `${hostile} <${String(value)}>` },
    ])
}

it('none of it was an error of ours', () => {
  expect(bench.errors).toEqual([])
})
