import type { BatchAccepted, SavedSender } from '@waypost/contract'
import { Validator } from '@seriousme/openapi-schema-validator'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemCodes } from '../src/http/problem-codes.ts'
import { describeRoutes, type OpenapiDocument } from '../src/openapi/describe-routes.ts'
import type { App } from '../src/services.ts'
import { makeBench, password, setUp, type Bench } from './bench.ts'
import type { AnswerChecker } from './check-answers.ts'
import { followRun, startCheck } from './follow-run.ts'
import { makePerson } from './make-person.ts'
import { useEveryLink } from './use-every-link.ts'

let bench: Bench
let app: App
let cookie: string
let document: OpenapiDocument
let checker: AnswerChecker

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_METRICS_TOKEN: 'a-token-of-the-tests' } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database, 'you@example.com')
  await bench.startWorker()
  document = (await app.inject('/api/openapi.json')).json()
  checker = bench.checkers[0]!()
})
afterAll(() => bench?.close())

interface Operation {
  operationId: string
  parameters?: unknown[]
  responses: Record<string, unknown>
  'x-waypost-role': string
  'x-waypost-example'?: { query?: Record<string, string>; body?: object }
}

/** Every operation of the document. */
function operations(): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation: operation as unknown as Operation,
    })),
  )
}

describe('the document', () => {
  it('is valid OpenAPI 3.1, by its own schema', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.1')
  })

  it('has every route there is, but pages and files for people', () => {
    const described = operations().map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
    const real = app.guardedRoutes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`)
    expect(real.filter((route) => !described.includes(route)).toSorted()).toEqual(pagesAndFiles.filter(isThere))
    expect(described.filter((route) => !real.includes(route))).toEqual([])
  })
  const pagesAndFiles = [
    'GET /*',
    'GET /about-this-checker',
    'GET /api/docs',
    'GET /api/docs/api-docs.css',
    'GET /api/docs/api-docs.js',
    'GET /api/openapi.json',
  ]
  // Without built pages there is no route for them.
  const isThere = (route: string) => route !== 'GET /*' || app.guardedRoutes.some(({ url }) => url === '/*')

  it('gives each operation a name of its own, a summary, a tag and a role', () => {
    const names = operations().map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { operation } of operations()) {
      expect(operation).toMatchObject({ summary: expect.stringMatching(/^[A-Z]/), tags: [expect.any(String)] })
      expect(operation['x-waypost-role']).toMatch(/^(public|viewer|agent|admin)$/)
    }
  })

  it('names every problem code somewhere, and no other', () => {
    const named = [...JSON.stringify(document.paths).matchAll(/"code":\{(.*?)\}/g)].flatMap(([, schema = '']) =>
      [...schema.matchAll(/"([a-z][a-z0-9-]+)"/g)].map(([, code]) => code).filter((code) => code !== 'string'),
    )
    const codes = named.filter((code) => code !== 'type' && code !== 'enum' && code !== 'const')
    expect([...new Set(codes)].sort()).toEqual([...problemCodes].sort())
  })

  it('cannot be without a route: one that does not say what it does stops the start', async () => {
    const bare = Fastify()
    await describeRoutes(bare, { baseUrl: 'http://localhost', cookieName: 'waypost' })
    expect(() => bare.get('/api/forgotten', () => 'undocumented')).toThrow('GET /api/forgotten does not say what')
  })
})

describe('real answers', () => {
  it('of a whole check are as the document says, event by event', async () => {
    const runId = await startCheck(app, cookie, { text: 'no-ptr.example', from: '127.21.4.25' })
    const { events, bye } = await followRun(app, { runId, cookie })
    for (const { type, body } of events) checker.checkEvent(type, body)
    checker.checkEvent('bye', { reason: bye })
    const address = '/api/addresses?address=127.21.4.25'
    for (const url of [`/api/runs/${runId}`, `/api/runs/${runId}/transcripts`, '/api/runs', '/api/status', address]) {
      expect((await app.inject({ url, headers: { cookie } })).statusCode).toBe(200)
    }
    const payload = { findingId: 'ptr-missing~address~127.21.4.25~127.21.4.25' }
    const verify = { method: 'POST', url: `/api/runs/${runId}/verify`, headers: { cookie }, payload } as const
    expect((await app.inject(verify)).statusCode).toBe(200)
    expect((await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })).statusCode).toBe(
      204,
    )
    expect(checker.complaints).toEqual([])
  })

  it('of links that work once are as the document says', async () => {
    await useEveryLink(app, cookie)
    expect(checker.complaints).toEqual([])
  })

  it('come from every route: its success, and nobody signed in, and nonsense', async () => {
    const { id: personId } = await makePerson(bench.database, 'agent')
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    await followRun(app, { runId, cookie })
    const list = { lines: ['null-mx.example'], from: null }
    const started = await app.inject({ method: 'POST', url: '/api/batches', headers: { cookie }, payload: list })
    const { batchId } = started.json<BatchAccepted>()
    const sender = { name: 'Ours', addresses: ['127.21.1.25'], heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
    const saved = await app.inject({ method: 'POST', url: '/api/senders', headers: { cookie }, payload: sender })
    const { id: senderId } = saved.json<SavedSender>()
    // Signing out comes last: it ends the session that the others need.
    const last = operations().toSorted((a, b) => Number(a.path.endsWith('out')) - Number(b.path.endsWith('out')))
    const authorization = 'Bearer a-token-of-the-tests'
    for (const { path, method, operation } of last) {
      if (path.endsWith('/events')) continue
      const example = operation['x-waypost-example'] ?? {}
      const ids: Record<string, string> = { batches: batchId, people: personId, senders: senderId }
      const url = path.replaceAll('{id}', ids[path.split('/')[2] ?? ''] ?? runId).replaceAll('{code}', '4.4.7')
      const query = new URLSearchParams(example.query).toString()
      const request = { method: method as 'GET', url: query === '' ? url : `${url}?${query}`, payload: example.body }
      await app.inject(request)
      await app.inject({ ...request, headers: { cookie, 'sec-fetch-site': 'cross-site' } })
      if (operation.parameters) {
        await app.inject({ ...request, url: path.replaceAll('{id}', 'r_none'), headers: { cookie } })
      }
      if (method !== 'GET') {
        for (const [type, payload] of nonsense) {
          await app.inject({ ...request, headers: { cookie, 'content-type': type }, payload })
        }
      }
      await app.inject({
        ...request,
        headers: operation['x-waypost-role'] === 'public' ? { authorization } : { cookie },
      })
    }
    expect(checker.complaints).toEqual([])
    const unseen = operations()
      .filter(({ path }) => !path.endsWith('/events'))
      .filter(({ method, path, operation }) => {
        const successes = Object.keys(operation.responses).filter((status) => status.startsWith('2'))
        return !successes.some((status) => checker.seen.has(`${method} ${path} ${status}`))
      })
    expect(unseen.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  const nonsense = [
    ['application/json', '{"half":'],
    ['application/json', '['.repeat(100)],
    ['application/json', '{"nobody":"asked"}'],
    ['application/json', JSON.stringify({ text: 'x'.repeat(70_000) })],
    ['text/plain', 'hello'],
  ] as const

  it('about passwords are as the document says', async () => {
    const wrong = { email: 'you@example.com', password: 'wrong' }
    for (let tries = 0; tries < 6; tries++) await app.inject({ method: 'POST', url: '/api/sign-in', payload: wrong })
    expect(checker.seen).toContain('POST /api/sign-in 429')
    const other = { token: 'x', name: 'Eve', email: 'eve@example.com', password }
    expect((await app.inject({ method: 'POST', url: '/api/setup', payload: other })).statusCode).toBe(404)
    expect(checker.complaints).toEqual([])
  })
})
