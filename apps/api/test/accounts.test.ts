import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { openAccounts } from '../src/auth/auth.ts'
import { sessionCookie } from '../src/auth/session-cookie.ts'
import { beginSession } from '../src/auth/sessions.ts'
import { renewSetupToken } from '../src/auth/setup-token.ts'
import { guardRoutes } from '../src/http/access.ts'
import { networkOf } from '../src/http/limit-tries.ts'
import { cookieOf, makeBench, password, setUp, type Bench } from './bench.ts'

let bench: Bench
let app: App
let admin: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
})
afterAll(() => bench?.close())

describe('the first account', () => {
  it('is not made without the printed token', async () => {
    await renewSetupToken(bench.database)
    const payload = { token: 'guessed', name: 'Eve', email: 'eve@example.com', password }
    const response = await app.inject({ method: 'POST', url: '/api/setup', payload })
    expect(response.statusCode).toBe(404)
    expect(response.json()).toMatchObject({ code: 'setup-closed', field: 'token' })
    expect((await app.inject('/api/setup')).json()).toEqual({ isOpen: true })
  })

  it('is made once, however many ask at the same time', async () => {
    const token = await renewSetupToken(bench.database)
    const tries = Array.from({ length: 100 }, (_, number) =>
      app.inject({
        method: 'POST',
        url: '/api/setup',
        payload: { token, name: `Ada ${number}`, email: `ada${number}@example.com`, password },
      }),
    )
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 404)).toHaveLength(99)
    const people = await bench.database.prisma.user.findMany()
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ role: 'admin' })
    expect((await app.inject('/api/setup')).json()).toEqual({ isOpen: false })
    expect(await renewSetupToken(bench.database)).toBeUndefined()
  })
})

describe('signing in', () => {
  it('gives a session that the table knows only as a hash, and signing out ends it', async () => {
    const email = (await bench.database.prisma.user.findFirstOrThrow()).email
    const response = await signIn(email.toUpperCase(), password)
    expect(response.statusCode).toBe(200)
    const cookie = cookieOf(response)
    const token = cookie.slice(cookie.indexOf('=') + 1)
    expect(response.headers['set-cookie']).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await bench.database.prisma.session.count({ where: { token } })).toBe(0)
    expect((await app.inject({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({ role: 'admin', email })

    const signOut = await app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie } })
    expect(signOut.statusCode).toBe(204)
    expect((await app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
  })

  it('says the same of a wrong password and of nobody, and stops guessing', async () => {
    const wrong = await signIn('nobody@example.com', 'wrong password 1')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json()).toMatchObject({ code: 'wrong-password' })
    for (let guess = 0; guess < 4; guess++) await signIn('nobody@example.com', `wrong password ${guess}`)
    const limited = await signIn('nobody@example.com', 'wrong password 1')
    expect(limited.statusCode).toBe(429)
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('binds the cookie to https when people reach us by https', async () => {
    const secure = await bench.openApp({ baseUrl: 'https://waypost.example.com' })
    const { email } = await bench.database.prisma.user.findFirstOrThrow()
    const response = await secure.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password } })
    expect(response.headers['set-cookie']).toMatch(/^__Host-waypost=.*; Secure/)
  })

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
  ])('counts tries from %s as from %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('who may do what', () => {
  beforeAll(async () => {
    admin = await person('admin')
  })

  const checks = { text: 'all-ok.example' }
  const sender = { name: 'Brightwater', address: '203.0.113.25', heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
  const unknownRun = '/api/runs/r_00000000000000000000000000'
  const routes = [
    ['GET', '/api/me', undefined, 'viewer'],
    ['GET', '/api/runs', undefined, 'viewer'],
    ['GET', unknownRun, undefined, 'viewer'],
    ['GET', `${unknownRun}/transcripts`, undefined, 'viewer'],
    ['GET', `${unknownRun}/events`, undefined, 'viewer'],
    ['GET', '/api/status', undefined, 'viewer'],
    ['GET', '/api/understand?text=a.example', undefined, 'viewer'],
    ['GET', '/api/senders/default', undefined, 'viewer'],
    ['POST', '/api/checks', checks, 'agent'],
    ['DELETE', unknownRun, undefined, 'agent'],
    ['PUT', '/api/senders/default', sender, 'admin'],
    ['GET', '/api/setup', undefined, 'public'],
    ['GET', '/health', undefined, 'public'],
    ['GET', '/ready', undefined, 'public'],
  ] as const
  const rank = { public: -1, viewer: 0, agent: 1, admin: 2 }

  it.each(routes)('%s %s', async (method, url, payload, needed) => {
    const nobody = await app.inject({ method, url, payload })
    expect(nobody.statusCode === 401).toBe(needed !== 'public')
    for (const role of ['viewer', 'agent', 'admin'] as const) {
      const response = await app.inject({ method, url, payload, headers: { cookie: await person(role) } })
      expect(response.statusCode === 403).toBe(rank[role] < rank[needed])
      expect(response.statusCode).toBeLessThan(500)
    }
  })

  it('refuses to start with a route that does not say who may use it', async () => {
    const accounts = await openAccounts(bench.database.prisma, { baseUrl: 'http://localhost', secret: 'x'.repeat(32) })
    const bare = Fastify()
    const signals = { isDatabaseThere: true }
    guardRoutes(bare, { accounts, cookie: sessionCookie('http://localhost'), signals })
    expect(() => bare.get('/api/forgotten', () => 'open to all')).toThrow('GET /api/forgotten does not say who')
  })

  async function person(role: 'viewer' | 'agent' | 'admin'): Promise<string> {
    const accounts = await openAccounts(bench.database.prisma, { baseUrl: 'http://localhost', secret: 'x'.repeat(32) })
    const email = `${role}@example.com`
    const known = await accounts.findUserByEmail(email)
    const user = known?.user ?? (await accounts.createUser({ name: role, email, role }, { method: 'test' }))
    return `waypost=${await beginSession(accounts, { userId: user.id, ipAddress: '', userAgent: '' })}`
  }
})

describe('requests of other sites', () => {
  const refused = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an origin that is not the host', { origin: 'http://evil.example', host: 'waypost.test' }],
    ['an origin of nothing', { origin: 'null', host: 'waypost.test' }],
  ] as const
  it.each(refused)('from %s change nothing', async (_name, headers) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/checks',
      headers: { ...headers, cookie: admin },
      payload: { text: 'a.example' },
    })
    expect(response.statusCode).toBe(403)
    expect(response.json()).toMatchObject({ code: 'cross-site' })
  })

  it.each(['waypost.test', 'mail-check:3000', '192.0.2.1'])('come from our own page at http://%s', async (host) => {
    const headers = { origin: `http://${host}`, host, cookie: admin }
    const response = await app.inject({
      method: 'POST',
      url: '/api/checks',
      headers,
      payload: { text: 'all-ok.example' },
    })
    expect(response.statusCode).toBe(202)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s are not read',
    async (type) => {
      const headers = { 'content-type': type, cookie: admin }
      const response = await app.inject({
        method: 'POST',
        url: '/api/checks',
        headers,
        payload: '{"text":"a.example"}',
      })
      expect(response.statusCode).toBe(415)
    },
  )
})

function signIn(email: string, secret: string) {
  return app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password: secret } })
}

it('cannot be set up a second time', async () => {
  await expect(setUp(app, bench.database)).rejects.toThrow()
})
