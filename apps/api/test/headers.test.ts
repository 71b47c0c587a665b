import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InjectOptions } from 'fastify'
import type { App } from '../src/services.ts'
import { followRun, startCheck } from './follow-run.ts'
import { makeBench, type Bench } from './bench.ts'
import { makePerson, type TestPerson } from './make-person.ts'

const builtWeb = new URL('../../web/dist/index.html', import.meta.url)

let bench: Bench
let app: App
let agent: TestPerson
let runId: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  agent = await makePerson(bench.database, 'agent')
  runId = await startCheck(app, agent.cookie, { text: 'all-ok.example' })
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => bench?.close())

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
]

function expectSafe(headers: Record<string, unknown>): void {
  expect(String(headers['content-security-policy']).split(';')).toEqual(policy)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringMatching(/\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/),
  })
  for (const name of ['x-powered-by', 'server', 'strict-transport-security']) expect(headers).not.toHaveProperty(name)
}

describe('every answer has the security headers', () => {
  const answers: [name: string, status: number, request: InjectOptions][] = [
    ['JSON', 200, { url: '/api/setup' }],
    ['health', 200, { url: '/health' }],
    ['no account', 401, { url: '/api/me' }],
    ['nothing there', 404, { url: '/api/nothing' }],
    ['a method that is not there', 404, { method: 'PATCH', url: '/api/me' }],
    [
      'a body that is no JSON',
      415,
      { method: 'POST', url: '/api/sign-in', headers: { 'content-type': 'text/plain' }, payload: 'x' },
    ],
    [
      'broken JSON',
      400,
      { method: 'POST', url: '/api/sign-in', headers: { 'content-type': 'application/json' }, payload: '{' },
    ],
    ['a wrong value', 400, { method: 'POST', url: '/api/sign-in', payload: { email: 1 } }],
    ['too large', 413, { method: 'POST', url: '/api/sign-in', payload: { email: 'x'.repeat(70_000) } }],
    ['another site', 403, { method: 'POST', url: '/api/sign-in', headers: { origin: 'null' }, payload: {} }],
    ['an address that cannot be read', 400, { url: '/api/%ff' }],
    ['a long address', 404, { url: `/api/runs/${'x'.repeat(300)}` }],
  ]
  it.each(answers)('%s: %i', async (_name, status, request) => {
    const response = await app.inject(request)
    expect(response.statusCode).toBe(status)
    expectSafe(response.headers)
  })

  it.runIf(existsSync(builtWeb))('a page, a file, and both when they have not changed', async () => {
    const page = await app.inject('/')
    const file = await app.inject('/favicon.svg')
    for (const [url, first] of [
      ['/', page],
      ['/favicon.svg', file],
    ] as const) {
      expect(first.statusCode).toBe(200)
      expectSafe(first.headers)
      const again = await app.inject({ url, headers: { 'if-none-match': first.headers.etag } })
      expect(again.statusCode).toBe(304)
      expectSafe(again.headers)
    }
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i)
    const missing = await app.inject('/assets/nothing.js')
    expect(missing.statusCode).toBe(404)
    expectSafe(missing.headers)
  })

  it('an event stream', async () => {
    const { port } = app.server.address() as AddressInfo
    const aborter = new AbortController()
    const url = `http://127.0.0.1:${port}/api/runs/${runId}/events`
    const response = await fetch(url, { headers: { cookie: agent.cookie }, signal: aborter.signal })
    expect(response.status).toBe(200)
    expectSafe(Object.fromEntries(response.headers))
    aborter.abort()
  })

  it.each([
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
  ])('%s', async (_name, text, status) => {
    const answer = await sayOverTcp(text)
    const [first = '', ...lines] = answer.split('\r\n\r\n')[0]?.split('\r\n') ?? []
    expect(first).toContain(` ${status} `)
    const headers = lines.map((line) => line.split(/: (.*)/) as [string, string])
    expectSafe(Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])))
  })
})

it('asks browsers to stay with https only where people come by https', async () => {
  const secure = await bench.openApp({ baseUrl: 'https://waypost.example.com' })
  const { headers } = await secure.inject('/health')
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})

it('closes the stream of a session that has ended, and says why', async () => {
  const reader = await makePerson(bench.database, 'agent')
  const told = followRun(app, { runId, cookie: reader.cookie })
  await expect.poll(() => bench.database.prisma.session.count({ where: { userId: reader.id } })).toBe(1)
  // The stream is open once its headers are there; ending the session before that is a plain 401.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const other = await bench.openApp()
  await other.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie: reader.cookie } })
  expect((await told).bye).toBe('signed-out')
})

function sayOverTcp(text: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8')
    socket.on('data', (data) => (answer += String(data)))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
