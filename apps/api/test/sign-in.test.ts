import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idleSeconds } from '../src/auth/auth.ts'
import type { App } from '../src/services.ts'
import { cookieOf, makeBench, password, type Bench } from './bench.ts'
import { makePerson, newSession, type TestPerson } from './make-person.ts'

let bench: Bench
let app: App
let other: App

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp({ trustProxy: 1 })
  other = await bench.openApp({ trustProxy: 1 })
})
afterAll(() => bench?.close())

let network = 0
/** An address that nobody used before. */
const newAddress = () => `198.51.${(network += 1) >> 8}.${network & 255}`

function signIn(
  person: { email: string },
  { secret = 'wrong password', from = newAddress(), cookie = '', on = app } = {},
) {
  return on.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: { 'x-forwarded-for': from, cookie },
    payload: { email: person.email, password: secret },
  })
}

describe('guessing a password', () => {
  it('ends after 5 tries of one account, whatever the address and whichever process is asked', async () => {
    const person = await makePerson(bench.database, 'agent')
    for (let guess = 0; guess < 5; guess++) {
      const response = await signIn(person, { on: guess % 2 ? app : other })
      expect(response.statusCode).toBe(401)
      expect(response.json()).toMatchObject({ code: 'wrong-password', field: 'password' })
    }
    const limited = await signIn(person, { secret: password })
    expect(limited.statusCode).toBe(429)
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(800)
    expect(limited.json().detail).toMatch(/^Too many tries\. Try again in 15 minutes\.$/)
  })

  it('counts a hundred guesses at once as a hundred', async () => {
    const person = await makePerson(bench.database, 'agent')
    const guesses = await Promise.all(Array.from({ length: 100 }, () => signIn(person)))
    expect(guesses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
    expect(guesses.filter(({ statusCode }) => statusCode === 429)).toHaveLength(95)
  })

  it.each([
    ['one IPv4 address', () => '203.0.113.7'],
    [
      'one IPv4 address, also when it comes as IPv6',
      (index: number) => (index % 2 ? '::ffff:203.0.113.8' : '203.0.113.8'),
    ],
    ['100 addresses of one IPv6 /64', (index: number) => `2001:db8:1:2::${index.toString(16)}`],
  ])('ends after 20 tries from %s', async (_name, from) => {
    const statuses: number[] = []
    for (let guess = 0; guess < 25; guess++) {
      const person = { email: `nobody-${guess}-${from(0)}@example.com` }
      statuses.push((await signIn(person, { from: from(guess) })).statusCode)
    }
    expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(5).fill(429)])
  })

  it('believes X-Forwarded-For only from as many proxies as were set', async () => {
    const direct = await bench.openApp()
    for (let guess = 0; guess < 20; guess++) {
      await signIn({ email: `spoof-${guess}@example.com` }, { on: direct, from: newAddress() })
    }
    expect((await signIn({ email: 'spoof@example.com' }, { on: direct, from: newAddress() })).statusCode).toBe(429)
  })

  it('says the same of nobody as of a wrong password, and hashes for both', async () => {
    const person = await makePerson(bench.database, 'agent')
    const known = await signIn(person)
    const unknown = await signIn({ email: 'nobody-at-all@example.com' })
    expect(unknown.statusCode).toBe(known.statusCode)
    expect(unknown.json()).toEqual(known.json())
  })

  it('does not count who signs in: an office behind one address starts its day', async () => {
    const person = await makePerson(bench.database, 'agent')
    const from = newAddress()
    for (let turn = 0; turn < 25; turn++) {
      expect((await signIn(person, { secret: password, from })).statusCode).toBe(200)
    }
  })
})

describe('an attack that uses up the tries of an account', () => {
  it('does not lock out a browser that had signed in before, and that browser guesses no more than 5 times', async () => {
    const person = await makePerson(bench.database, 'agent')
    const first = await signIn(person, { secret: password })
    const device = first.cookies.find(({ name }) => name === 'waypost-device')
    const cookie = `waypost-device=${device?.value}`
    for (let guess = 0; guess < 6; guess++) await signIn(person)
    expect((await signIn(person, { secret: password })).statusCode).toBe(429)
    expect((await signIn(person, { secret: password, cookie })).statusCode).toBe(200)

    for (let guess = 0; guess < 5; guess++) expect((await signIn(person, { cookie })).statusCode).toBe(401)
    expect((await signIn(person, { secret: password, cookie })).statusCode).toBe(429)
  })

  it('is not helped by the cookie of another account or one that was made up', async () => {
    const [victim, attacker] = [await makePerson(bench.database, 'agent'), await makePerson(bench.database, 'agent')]
    const signedIn = await signIn(attacker, { secret: password })
    const device = signedIn.cookies.find(({ name }) => name === 'waypost-device')?.value ?? ''
    const cookies = [`waypost-device=${device}`, `waypost-device=${device.slice(0, -2)}xx`, 'waypost-device=x.y']
    for (let guess = 0; guess < 5; guess++) await signIn(victim, { cookie: cookies[guess % 3] })
    expect((await signIn(victim, { cookie: cookies[0] })).statusCode).toBe(429)
  })
})

describe('a session', () => {
  let person: TestPerson
  beforeAll(async () => {
    person = await makePerson(bench.database, 'agent')
  })

  const meOf = (cookie: string) => app.inject({ url: '/api/me', headers: { cookie } })
  async function age(columns: Record<string, number>): Promise<string> {
    const cookie = await newSession(bench.database, person.id)
    const session = await bench.database.prisma.session.findFirstOrThrow({
      where: { userId: person.id },
      orderBy: { id: 'desc' },
    })
    const data = Object.fromEntries(
      Object.entries(columns).map(([column, hours]) => [column, new Date(Date.now() + hours * 3_600_000)]),
    )
    await bench.database.prisma.session.update({ where: { id: session.id }, data })
    return cookie
  }

  it('gets a new token at each sign-in, and the old one opens nothing', async () => {
    const first = cookieOf(await signIn(person, { secret: password }))
    const second = cookieOf(await signIn(person, { secret: password, cookie: first }))
    expect(second).not.toBe(first)
    expect((await meOf(first)).statusCode).toBe(401)
    expect((await meOf(second)).statusCode).toBe(200)
  })

  it('ends 12 hours after its last use and 7 days after it began', async () => {
    expect((await meOf(await age({ expiresAt: -0.001 }))).statusCode).toBe(401)
    expect((await meOf(await age({ createdAt: -7 * 24 - 0.001 }))).statusCode).toBe(401)
    expect((await meOf(await age({ createdAt: -7 * 24 + 0.1 }))).json().session).toEqual({
      endsInSeconds: expect.closeTo(360, -1),
      canExtend: false,
    })
  })

  it('is kept by what a person does, not by a page that is open', async () => {
    const cookie = await age({ expiresAt: 0.05 })
    for (const url of ['/api/me', '/api/status']) await app.inject({ url, headers: { cookie } })
    const before = (await meOf(cookie)).json().session
    expect(before.endsInSeconds).toBeLessThanOrEqual(180)
    expect(before.canExtend).toBe(true)
    const stay = await app.inject({ method: 'POST', url: '/api/me/stay', headers: { cookie } })
    expect(stay.json().session.endsInSeconds).toBe(idleSeconds)
    expect((await meOf(cookie)).json().session.endsInSeconds).toBeGreaterThan(idleSeconds - 60)
  })
})
