import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@waypost/contract'
import { sessionCookie } from '../src/auth/session-cookie.ts'
import { type Access, guardRoutes } from '../src/http/access.ts'
import type { App } from '../src/services.ts'
import { makeBench, type Bench } from './bench.ts'
import { makePerson, newSession, type TestPerson } from './make-person.ts'

const check = { text: 'all-ok.example' }
const sender = { name: 'Brightwater', address: '203.0.113.25', heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
const savedSender = { ...sender, address: undefined, addresses: [sender.address] }
const token = 'x'.repeat(43)
const unknownRun = 'r_00000000000000000000000000'
const unknownBatch = 'b_00000000000000000000000000'
const nobody = '0193b3b0-0000-7000-8000-000000000000'

/**
 * Every route with who may use it and a request that would do something. `foreign`: an id of somebody else's, which
 * must be as unknown as one that nobody has.
 */
const routes: Record<string, { access: Access; url?: string; payload?: object; foreign?: true }> = {
  'GET /api/setup': { access: 'public' },
  'POST /api/setup': {
    access: 'public',
    payload: { token, name: 'Eve', email: 'eve@example.com', password: 'olives and rain 4' },
  },
  'POST /api/sign-in': { access: 'public', payload: { email: 'nobody@example.com', password: 'wrong password' } },
  'POST /api/invitation-links/look': { access: 'public', payload: { token } },
  'POST /api/invitation-links/accept': {
    access: 'public',
    payload: { token, name: 'Eve', email: 'eve@example.com', password: 'olives and rain 4' },
  },
  'POST /api/password-links/look': { access: 'public', payload: { token } },
  'POST /api/password-links/use': { access: 'public', payload: { token, password: 'olives and rain 4' } },
  'GET /api/openapi.json': { access: 'public' },
  'GET /about-this-checker': { access: 'public' },
  'GET /api/docs': { access: 'public' },
  'GET /api/docs/api-docs.css': { access: 'public' },
  'GET /api/docs/api-docs.js': { access: 'public' },
  'GET /health': { access: 'public' },
  'GET /metrics': { access: 'public' },
  'GET /ready': { access: 'public' },
  'GET /*': { access: 'public', url: '/settings/people' },
  'GET /api/status-codes': { access: 'public', url: '/api/status-codes?q=447' },
  'GET /api/status-codes/:code': { access: 'public', url: '/api/status-codes/4.4.7' },
  'POST /api/sign-out': { access: 'viewer' },
  'GET /api/installation': { access: 'viewer' },
  'GET /api/me': { access: 'viewer' },
  'PUT /api/me': { access: 'viewer', payload: { name: 'Somebody' } },
  'POST /api/me/stay': { access: 'viewer' },
  'POST /api/me/confirm': { access: 'viewer', payload: { password: 'wrong password' } },
  'POST /api/me/password': {
    access: 'viewer',
    payload: { currentPassword: 'wrong password', password: 'olives and rain 4' },
  },
  'GET /api/me/sessions': { access: 'viewer' },
  'DELETE /api/me/sessions': { access: 'viewer' },
  'DELETE /api/me/sessions/:id': { access: 'viewer', foreign: true },
  'GET /api/runs': { access: 'viewer' },
  'GET /api/pairs': { access: 'viewer', url: '/api/pairs?domain=a.example' },
  'GET /api/runs/:id': { access: 'viewer', url: `/api/runs/${unknownRun}` },
  'GET /api/runs/:id/transcripts': { access: 'viewer', url: `/api/runs/${unknownRun}/transcripts` },
  'GET /api/runs/:id/events': { access: 'viewer', url: `/api/runs/${unknownRun}/events` },
  'GET /api/runs/:id/verifications': { access: 'viewer', url: `/api/runs/${unknownRun}/verifications` },
  'POST /api/runs/:id/verify': {
    access: 'agent',
    url: `/api/runs/${unknownRun}/verify`,
    payload: { findingId: 'ptr-missing~address~203.0.113.25~203.0.113.25' },
  },
  'GET /api/status': { access: 'viewer' },
  'GET /api/senders': { access: 'viewer' },
  'GET /api/addresses': { access: 'viewer', url: '/api/addresses?address=192.0.2.1' },
  'GET /api/senders/default': { access: 'viewer' },
  'POST /api/page-errors': {
    access: 'viewer',
    payload: { reference: 'ABCD1234', path: '/', message: 'TypeError: x' },
  },
  'GET /api/understand': { access: 'agent', url: '/api/understand?text=a.example' },
  'POST /api/checks': { access: 'agent', payload: check },
  'POST /api/batches': { access: 'agent', payload: { lines: ['all-ok.example'] } },
  'GET /api/batches': { access: 'viewer' },
  'GET /api/batches/:id': { access: 'viewer', url: `/api/batches/${unknownBatch}` },
  'DELETE /api/batches/:id': { access: 'agent', url: `/api/batches/${unknownBatch}` },
  'GET /api/runs/:id/correction': { access: 'viewer', url: `/api/runs/${unknownRun}/correction` },
  'PUT /api/runs/:id/correction': {
    access: 'agent',
    url: `/api/runs/${unknownRun}/correction`,
    payload: { state: null, side: null, actor: null, text: 'x' },
  },
  'DELETE /api/runs/:id/correction': { access: 'agent', url: `/api/runs/${unknownRun}/correction` },
  'GET /api/corrections': { access: 'admin' },
  'GET /api/runs/:id/corrected-run': { access: 'admin', url: `/api/runs/${unknownRun}/corrected-run` },
  'DELETE /api/runs/:id': { access: 'agent', url: `/api/runs/${unknownRun}` },
  'POST /api/sender-candidates': { access: 'agent', payload: { domain: 'a.example' } },
  'PUT /api/senders/default': { access: 'admin', payload: sender },
  'POST /api/senders': { access: 'admin', payload: savedSender },
  'PUT /api/senders/:id': { access: 'admin', url: `/api/senders/${nobody}`, payload: savedSender },
  'DELETE /api/senders/:id': { access: 'admin', url: `/api/senders/${nobody}` },
  'GET /api/people': { access: 'admin' },
  'PUT /api/people/:id/role': { access: 'admin', url: `/api/people/${nobody}/role`, payload: { role: 'admin' } },
  'POST /api/people/:id/switch-off': { access: 'admin', url: `/api/people/${nobody}/switch-off` },
  'POST /api/people/:id/switch-on': { access: 'admin', url: `/api/people/${nobody}/switch-on` },
  'DELETE /api/people/:id/sessions': { access: 'admin', url: `/api/people/${nobody}/sessions` },
  'POST /api/people/:id/password-link': { access: 'admin', url: `/api/people/${nobody}/password-link` },
  'POST /api/invitations': { access: 'admin', payload: { name: 'Marek', role: 'viewer' } },
  'DELETE /api/invitations/:id': { access: 'admin', url: `/api/invitations/${nobody}` },
  'GET /api/audit': { access: 'admin' },
}
const roles = ['viewer', 'agent', 'admin'] as const
const rank = { public: -1, viewer: 0, agent: 1, admin: 2 }

let bench: Bench
let app: App
let people: Record<Role, TestPerson>
let stranger: TestPerson

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  await app.ready()
  people = {
    viewer: await makePerson(bench.database, 'viewer'),
    agent: await makePerson(bench.database, 'agent'),
    admin: await makePerson(bench.database, 'admin'),
  }
  stranger = await makePerson(bench.database, 'viewer', 'Stranger')
})
afterAll(() => bench?.close())

async function ask(name: string, cookie?: string) {
  const [method = '', path = ''] = name.split(' ')
  const { payload, url = path } = routes[name] ?? {}
  const headers = cookie === undefined ? {} : { cookie }
  return app.inject({ method: method as 'GET', url: url.replace(':id', nobody), headers, payload })
}

it('knows every route there is, and asks of it what the route asks', () => {
  const real = app.guardedRoutes.filter(({ method }) => method !== 'HEAD')
  const known = Object.entries(routes).map(([name, { access }]) => `${name} ${access}`)
  // Without built pages there is no route for them.
  const isThere = (name: string) => !name.startsWith('GET /* ') || real.some(({ url }) => url === '/*')
  expect(real.map(({ method, url, access }) => `${method} ${url} ${access}`).toSorted()).toEqual(
    known.filter(isThere).toSorted(),
  )
})

describe.each(Object.entries(routes))('%s', (name, { access }) => {
  it('asks nobody to sign in who need not', async () => {
    const { statusCode } = await ask(name)
    if (access === 'public') expect([401, 403].includes(statusCode) && name !== 'POST /api/sign-in').toBe(false)
    else expect(statusCode).toBe(401)
    expect(statusCode).toBeLessThan(500)
  })

  it.each(roles)('for the role %s', async (role) => {
    const response = await ask(name, await newSession(bench.database, people[role].id))
    expect(response.statusCode === 403).toBe(rank[role] < rank[access])
    if (response.statusCode === 403) expect(response.json()).toMatchObject({ code: 'not-allowed' })
    expect(response.statusCode).toBeLessThan(500)
  })
})

const closedRoutes = Object.entries(routes).filter(([, { access }]) => access !== 'public')

it.each(closedRoutes)('%s is closed to a session that has ended', async (name) => {
  const cookie = await newSession(bench.database, people.admin.id)
  await bench.database.prisma.session.deleteMany({ where: { userId: people.admin.id } })
  expect((await ask(name, cookie)).statusCode).toBe(401)
})

describe('what belongs to somebody else', () => {
  it.each(roles)('is unknown to the role %s: a session', async (role) => {
    const cookie = await newSession(bench.database, people[role].id)
    const foreign = await bench.database.prisma.session.findFirstOrThrow({ where: { userId: stranger.id } })
    const response = await app.inject({
      method: 'DELETE',
      url: `/api/me/sessions/${foreign.id}`,
      headers: { cookie },
    })
    expect(response.statusCode).toBe(404)
    expect(await bench.database.prisma.session.count({ where: { id: foreign.id } })).toBe(1)
  })
})

describe('reading', () => {
  it.each(Object.keys(routes).filter((name) => name.startsWith('GET ')))('%s changes nothing', async (name) => {
    const cookie = await newSession(bench.database, people.admin.id)
    const before = await everything()
    await ask(name, cookie)
    expect(await everything()).toEqual(before)
  })

  /** Every table as text, but what counts requests. */
  async function everything(): Promise<unknown> {
    const { prisma } = bench.database
    return prisma.$queryRaw`
      SELECT relname, query_to_xml('SELECT * FROM public.' || quote_ident(relname) || ' ORDER BY 1', true, false, '')::text
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'rate_window'`
  }
})

it('refuses to start with a route that does not say who may use it', () => {
  const bare = Fastify()
  guardRoutes(bare, {
    cookie: sessionCookie('http://localhost'),
    database: bench.database,
    signals: { isDatabaseThere: true },
  })
  expect(() => bare.get('/api/forgotten', () => 'open to all')).toThrow('GET /api/forgotten does not say who')
})
