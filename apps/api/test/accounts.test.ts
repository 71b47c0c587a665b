import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { renewSetupToken } from '../src/auth/setup-token.ts'
import { cookieOf, makeBench, password, setUp, type Bench } from './bench.ts'

let bench: Bench
let app: App

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
    for (const set of [response.headers['set-cookie']].flat()) {
      expect(set).toMatch(/^waypost.*; Path=\/; HttpOnly; SameSite=Lax$/)
    }
    expect(await bench.database.prisma.session.count({ where: { token } })).toBe(0)
    expect((await app.inject({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({ role: 'admin', email })

    const signOut = await app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie } })
    expect(signOut.statusCode).toBe(204)
    expect((await app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
  })

  it('binds the cookie to https when people reach us by https', async () => {
    const secure = await bench.openApp({ baseUrl: 'https://waypost.example.com' })
    const { email } = await bench.database.prisma.user.findFirstOrThrow()
    const response = await secure.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password } })
    const cookies = [response.headers['set-cookie']].flat()
    expect(cookies).toHaveLength(2)
    for (const set of cookies) expect(set).toMatch(/^__Host-waypost.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})

function signIn(email: string, secret: string) {
  return app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password: secret } })
}

it('cannot be set up a second time', async () => {
  await expect(setUp(app, bench.database)).rejects.toThrow()
})
