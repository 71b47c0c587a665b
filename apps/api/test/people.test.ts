import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { shortenAuditAddresses } from '../src/store/audit.ts'
import { cookieOf, makeBench, password, type Bench } from './bench.ts'
import { makePerson, newSession, type TestPerson } from './make-person.ts'

let bench: Bench
let app: App
let admin: TestPerson

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  admin = await makePerson(bench.database, 'admin', 'Ada')
})
afterAll(() => bench?.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = (method: Method, url: string, cookie: string, payload?: object) =>
  app.inject({ method, url, headers: { cookie }, payload })
const meOf = async (cookie: string) => (await ask('GET', '/api/me', cookie)).statusCode
const newPassword = 'olives and rain 4'

async function invite(request: object = { name: 'Marek', role: 'agent' }) {
  const response = await ask('POST', '/api/invitations', admin.cookie, request)
  expect(response.statusCode).toBe(201)
  const { path } = response.json()
  const token: string = path.split('#')[1]
  const stored = await bench.database.prisma.invitation.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return { token, path, id: stored.id, stored }
}
const accept = (token: string, email: string, secret = newPassword, name = 'Marek') =>
  app.inject({ method: 'POST', url: '/api/invitation-links/accept', payload: { token, name, email, password: secret } })
const look = (token: string) => app.inject({ method: 'POST', url: '/api/invitation-links/look', payload: { token } })

describe('an invitation', () => {
  it('makes one account with its role, and the table knows its token only as a hash', async () => {
    const { token, path, stored } = await invite({ name: 'Marek', email: 'Marek@example.com', role: 'agent' })
    expect(path).toMatch(/^\/invite#[\w-]{43}$/)
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await look(token)).json()).toEqual({
      name: 'Marek',
      email: 'marek@example.com',
      role: 'agent',
      invitedBy: 'Ada',
    })
    const accepted = await accept(token, 'Marek@Example.com')
    expect(accepted.statusCode).toBe(201)
    const cookie = cookieOf(accepted)
    expect((await ask('GET', '/api/me', cookie)).json()).toMatchObject({
      name: 'Marek',
      email: 'marek@example.com',
      role: 'agent',
      adminName: 'Ada',
    })
    const again = await accept(token, 'other@example.com')
    expect(again.statusCode).toBe(410)
    expect(again.json()).toMatchObject({ code: 'invitation-used', field: 'token' })
    expect((await look(token)).json().detail).toBe('This link was used. If you made your account with it, sign in.')
  })

  it('makes one account, however many accept at the same time', async () => {
    const { token } = await invite({ name: 'Race', role: 'viewer' })
    const before = await bench.database.prisma.user.count()
    const tries = await Promise.all(
      Array.from({ length: 100 }, (_, number) => accept(token, `race${number}@example.com`)),
    )
    const statuses = tries.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 410)).toHaveLength(99)
    expect(await bench.database.prisma.user.count()).toBe(before + 1)
  })

  it('says in its own words why it does not work', async () => {
    const withdrawn = await invite()
    expect((await ask('DELETE', `/api/invitations/${withdrawn.id}`, admin.cookie)).statusCode).toBe(204)
    expect((await ask('DELETE', `/api/invitations/${withdrawn.id}`, admin.cookie)).statusCode).toBe(404)
    const old = await invite()
    await bench.database.prisma.invitation.update({
      where: { id: old.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    for (const [token, status, code, words] of [
      [withdrawn.token, 410, 'invitation-withdrawn', 'This link was withdrawn. Ask Ada for a new one.'],
      [old.token, 410, 'invitation-expired', 'This link is too old: it worked for 7 days. Ask Ada for a new one.'],
      ['x'.repeat(43), 404, 'invitation-unknown', 'This link does not work. Check that the whole link was copied.'],
      ['', 404, 'invitation-unknown', 'This link does not work. Check that the whole link was copied.'],
    ] as const) {
      for (const response of [await look(token), await accept(token, 'late@example.com')]) {
        expect(response.statusCode).toBe(status)
        expect(response.json()).toMatchObject({ code, detail: words })
      }
    }
    expect(await bench.database.prisma.user.count({ where: { email: 'late@example.com' } })).toBe(0)
  })

  it('does not give an account to an address that has one, nor a weak password to anybody', async () => {
    const { token } = await invite({ name: 'Twin', role: 'viewer' })
    expect((await accept(token, 'ADA@example.com')).json()).toMatchObject({ code: 'email-taken', field: 'email' })
    for (const weak of ['short', 'Password1234!', 'twin1234567890', `${'x'.repeat(201)}`]) {
      const response = await accept(token, 'twin@example.com', weak, 'Twin')
      expect(response.statusCode).toBe(422)
      expect(response.json()).toMatchObject({ code: 'weak-password', field: 'password' })
    }
    expect((await accept(token, 'twin@example.com', newPassword, 'Twin')).statusCode).toBe(201)
    const taken = await ask('POST', '/api/invitations', admin.cookie, {
      name: 'T',
      email: 'twin@example.com',
      role: 'agent',
    })
    expect(taken.json()).toMatchObject({ status: 409, field: 'email' })
  })

  it('of a role that does not exist, or with a field of its own, is refused', async () => {
    for (const request of [
      { name: 'X', role: 'owner' },
      { name: 'X', role: 'admin', createdById: admin.id },
    ]) {
      expect((await ask('POST', '/api/invitations', admin.cookie, request)).statusCode).toBe(400)
    }
    const { token } = await invite()
    const payload = { token, name: 'X', email: 'x@example.com', password: newPassword, role: 'admin' }
    expect((await app.inject({ method: 'POST', url: '/api/invitation-links/accept', payload })).statusCode).toBe(400)
  })
})

describe('a password', () => {
  it('is changed with the current one, and that ends all other sessions', async () => {
    const person = await makePerson(bench.database, 'agent')
    const elsewhere = await newSession(bench.database, person.id)
    const change = (currentPassword: string, to: string) =>
      ask('POST', '/api/me/password', person.cookie, { currentPassword, password: to })
    expect((await change('not my password', newPassword)).json()).toMatchObject({
      status: 422,
      field: 'currentPassword',
    })
    expect((await change(password, 'password1234')).json()).toMatchObject({ status: 422, field: 'password' })
    expect(await meOf(elsewhere)).toBe(200)
    const link = await ask('POST', `/api/people/${person.id}/password-link`, admin.cookie)
    const changed = await change(password, newPassword)
    expect(changed.statusCode).toBe(200)
    const payload = { token: link.json().path.split('#')[1] }
    expect((await app.inject({ method: 'POST', url: '/api/password-links/look', payload })).statusCode).toBe(410)
    expect(await meOf(elsewhere)).toBe(401)
    expect(await meOf(person.cookie)).toBe(401)
    expect(await meOf(cookieOf(changed))).toBe(200)
    const signIn = (secret: string) =>
      app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: person.email, password: secret } })
    expect((await signIn(password)).statusCode).toBe(401)
    expect((await signIn(newPassword)).statusCode).toBe(200)
  })

  it('cannot be guessed by whoever finds an open page', async () => {
    const person = await makePerson(bench.database, 'agent')
    const confirm = (secret: string) => ask('POST', '/api/me/confirm', person.cookie, { password: secret })
    for (let guess = 0; guess < 5; guess++) expect((await confirm(`guess ${guess}`)).statusCode).toBe(422)
    expect((await confirm(password)).statusCode).toBe(429)
  })

  it('is set anew by a link that works once, and that ends all sessions', async () => {
    const person = await makePerson(bench.database, 'agent')
    const give = async () => {
      const response = await ask('POST', `/api/people/${person.id}/password-link`, admin.cookie)
      expect(response.json().path).toMatch(/^\/new-password#[\w-]{43}$/)
      return response.json().path.split('#')[1]
    }
    const use = (token: string, secret = newPassword) =>
      app.inject({ method: 'POST', url: '/api/password-links/use', payload: { token, password: secret } })
    const [first, second] = [await give(), await give()]
    expect((await use(first)).statusCode).toBe(410)
    expect((await use(second, person.email)).statusCode).toBe(422)
    const looked = await app.inject({ method: 'POST', url: '/api/password-links/look', payload: { token: second } })
    expect(looked.json()).toEqual({ name: person.name, email: person.email })
    const uses = await Promise.all(Array.from({ length: 10 }, () => use(second)))
    expect(uses.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(uses.filter(({ statusCode }) => statusCode === 410)).toHaveLength(9)
    expect(await meOf(person.cookie)).toBe(401)
  })
})

describe('people', () => {
  const list = async () => (await ask('GET', '/api/people', admin.cookie)).json().people
  const roleOf = (id: string, role: string, cookie = admin.cookie) =>
    ask('PUT', `/api/people/${id}/role`, cookie, { role })

  it('are listed with role, sessions and when they were seen', async () => {
    const person = await makePerson(bench.database, 'viewer', 'Vera')
    await bench.database.prisma.session.updateMany({
      where: { userId: person.id },
      data: { expiresAt: new Date(Date.now() + 60_000) },
    })
    await ask('GET', '/api/runs', person.cookie)
    expect((await list()).find(({ id }: { id: string }) => id === person.id)).toEqual({
      id: person.id,
      name: 'Vera',
      email: 'vera@example.com',
      role: 'viewer',
      isSwitchedOff: false,
      isYou: false,
      lastSeenAt: expect.any(String),
      sessionCount: 1,
    })
    expect((await list()).find(({ isYou }: { isYou: boolean }) => isYou)).toMatchObject({ name: 'Ada' })
  })

  it('lose their sessions with their role, and the new one counts from the next sign-in', async () => {
    const person = await makePerson(bench.database, 'agent')
    expect((await roleOf(person.id, 'viewer')).statusCode).toBe(204)
    expect(await meOf(person.cookie)).toBe(401)
    const cookie = await newSession(bench.database, person.id)
    expect((await ask('POST', '/api/checks', cookie, { text: 'a.example' })).statusCode).toBe(403)
  })

  it('that are switched off are out at once, and in again when they are switched on', async () => {
    const person = await makePerson(bench.database, 'agent')
    const signIn = () => app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: person.email, password } })
    expect((await ask('POST', `/api/people/${person.id}/switch-off`, admin.cookie)).statusCode).toBe(204)
    expect(await meOf(person.cookie)).toBe(401)
    expect(await meOf(await newSession(bench.database, person.id))).toBe(401)
    expect((await signIn()).json()).toMatchObject({ status: 403, code: 'switched-off' })
    expect((await ask('POST', `/api/people/${person.id}/password-link`, admin.cookie)).statusCode).toBe(409)
    expect((await ask('POST', `/api/people/${person.id}/switch-on`, admin.cookie)).statusCode).toBe(204)
    expect((await signIn()).statusCode).toBe(200)
    const shown = (await list()).find(({ id }: { id: string }) => id === person.id)
    expect(Date.now() - Date.parse(shown.lastSeenAt)).toBeLessThan(60_000)
  })

  it('are signed out everywhere by an admin, or one by one by themselves', async () => {
    const person = await makePerson(bench.database, 'agent')
    const others = [await newSession(bench.database, person.id), await newSession(bench.database, person.id)]
    const own = (await ask('GET', '/api/me/sessions', person.cookie)).json().sessions
    expect(own).toHaveLength(3)
    expect(own[0]).toMatchObject({ isThisOne: true, device: 'Firefox on Linux', ipAddress: '192.0.2.1' })
    expect((await ask('DELETE', `/api/me/sessions/${own[1].id}`, person.cookie)).statusCode).toBe(204)
    expect((await ask('GET', '/api/me/sessions', person.cookie)).json().sessions).toHaveLength(2)
    expect((await ask('DELETE', '/api/me/sessions', person.cookie)).statusCode).toBe(204)
    expect(await Promise.all(others.map(meOf))).toEqual([401, 401])
    expect(await meOf(person.cookie)).toBe(200)
    expect((await ask('DELETE', `/api/people/${person.id}/sessions`, admin.cookie)).statusCode).toBe(204)
    expect(await meOf(person.cookie)).toBe(401)
  })

  it('keep an admin among them, also when two admins remove each other at once', async () => {
    expect((await roleOf(admin.id, 'viewer')).json()).toMatchObject({ status: 409, code: 'last-admin' })
    expect((await ask('POST', `/api/people/${admin.id}/switch-off`, admin.cookie)).json()).toMatchObject({
      code: 'last-admin',
      detail: 'Ada is the only admin. Make somebody else an admin first: without one nobody could manage people.',
    })
    const second = await makePerson(bench.database, 'admin')
    const answers = await Promise.all([roleOf(admin.id, 'agent', second.cookie), roleOf(second.id, 'agent')])
    expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 204)).toHaveLength(1)
    expect(await bench.database.prisma.user.count({ where: { role: 'admin' } })).toBe(1)
    await bench.database.prisma.user.update({ where: { id: admin.id }, data: { role: 'admin' } })
    admin.cookie = await newSession(bench.database, admin.id)
  })

  it.each([
    ['loses the role', (id: string) => roleOf(id, 'viewer')],
    ['is switched off', (id: string) => ask('POST', `/api/people/${id}/switch-off`, admin.cookie)],
  ])('keep no way back in: the links of an admin who %s work no more', async (_name, end) => {
    const [leaving, victim] = [await makePerson(bench.database, 'admin'), await makePerson(bench.database, 'agent')]
    const made = await ask('POST', '/api/invitations', leaving.cookie, { name: 'Back door', role: 'admin' })
    const link = await ask('POST', `/api/people/${victim.id}/password-link`, leaving.cookie)
    const [invitation, passwordLink] = [made, link].map((response) => response.json().path.split('#')[1])
    expect((await end(leaving.id)).statusCode).toBe(204)
    expect((await accept(invitation, `${leaving.id}@example.com`)).json()).toMatchObject({
      code: 'invitation-withdrawn',
    })
    const payload = { token: passwordLink, password: newPassword }
    const used = await app.inject({ method: 'POST', url: '/api/password-links/use', payload })
    expect(used.statusCode).toBe(410)
  })

  it('are changed only by an admin who typed the password within ten minutes', async () => {
    const person = await makePerson(bench.database, 'viewer')
    const session = { where: { userId: admin.id }, data: { authenticatedAt: new Date(Date.now() - 10 * 60_000 - 1) } }
    await bench.database.prisma.session.updateMany(session)
    for (const [method, url, payload] of [
      ['PUT', `/api/people/${person.id}/role`, { role: 'admin' }],
      ['POST', `/api/people/${person.id}/switch-off`, undefined],
      ['POST', `/api/people/${person.id}/switch-on`, undefined],
      ['POST', `/api/people/${person.id}/password-link`, undefined],
      ['POST', '/api/invitations', { name: 'X', role: 'viewer' }],
    ] as const) {
      expect((await ask(method, url, admin.cookie, payload)).json()).toMatchObject({
        status: 403,
        code: 'confirm-password',
      })
    }
    expect((await ask('POST', '/api/me/confirm', admin.cookie, { password })).statusCode).toBe(204)
    expect((await roleOf(person.id, 'agent')).statusCode).toBe(204)
  })
})

describe('the audit', () => {
  it('tells who did what, newest first, and holds no secret', async () => {
    const { token } = await invite({ name: 'Audited', role: 'viewer' })
    await accept(token, 'audited@example.com', newPassword, 'Audited')
    await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { email: 'audited@example.com', password: 'a wrong one' },
    })
    await app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: 'my secret by mistake', password: 'x' } })
    const { entries } = (await ask('GET', '/api/audit?limit=5', admin.cookie)).json()
    expect(entries).toMatchObject([
      { action: 'sign-in-failed', actorName: null, subjectName: null },
      { action: 'sign-in-failed', actorName: null, subjectName: 'Audited' },
      { action: 'sign-in', actorName: 'Audited', ipAddress: '127.0.0.1' },
      { action: 'invitation-used', actorName: 'Audited', subjectName: 'Audited', details: { by: 'Ada', to: 'viewer' } },
      { action: 'invitation-made', actorName: 'Ada', subjectName: 'Audited', details: { to: 'viewer' } },
    ])
    const all = JSON.stringify(await bench.database.prisma.auditEntry.findMany())
    for (const secret of [token, newPassword, password, 'my secret by mistake']) expect(all).not.toContain(secret)
  })

  it('only grows', async () => {
    const { prisma } = bench.database
    await expect(prisma.$executeRaw`UPDATE audit SET actor_name = 'Nobody'`).rejects.toThrow('The audit only grows')
    await expect(prisma.$executeRaw`DELETE FROM audit`).rejects.toThrow('The audit only grows')
    await expect(prisma.$executeRaw`TRUNCATE audit`).rejects.toThrow('The audit only grows')
  })

  it('forgets after 30 days from which computer something was done', async () => {
    const { prisma } = bench.database
    for (const [id, address] of [
      ['0193b3b0-0000-7000-8000-000000000001', '198.51.100.77'],
      ['0193b3b0-0000-7000-8000-000000000002', '2001:db8:1:2::9'],
    ]) {
      await prisma.$executeRaw`
        INSERT INTO audit (id, at, action, ip_address)
        VALUES (${id}::uuid, now() - interval '31 days', 'sign-in', ${address})`
    }
    for (let turn = 0; turn < 2; turn++) await shortenAuditAddresses(prisma)
    const old = await prisma.auditEntry.findMany({ orderBy: { id: 'asc' }, take: 2 })
    expect(old.map(({ ipAddress }) => ipAddress)).toEqual(['198.51.100.0/24', '2001:db8:1::/48'])
    expect(await prisma.auditEntry.count({ where: { ipAddress: '127.0.0.1' } })).toBeGreaterThan(0)
  })
})
