import type { Observed, WebAnswer } from '@waypost/core/facts'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../testing/scripted-resolver.ts'
import { TrialRun, type World } from '../testing/trial-run.ts'

const address = '203.0.113.25'
const server = '192.0.2.43'
const json = JSON.stringify({
  objectClassName: 'ip network',
  startAddress: '203.0.113.0',
  endAddress: '203.0.113.255',
  entities: [{ roles: ['registrant'], vcardArray: ['vcard', [['fn', {}, 'text', 'Example Telecom']]] }],
})
const answers = { 'A rdap.registry.example': [server], 'A rdap.apnic.net': [server] }
const named = { kind: 'named', url: 'https://rdap.registry.example/rdap/' } as const

function answer(statusCode: number, more: Partial<WebAnswer> = {}): Observed<WebAnswer> {
  return {
    ok: true,
    elapsedMs: 20,
    value: { statusCode, mediaType: 'application/rdap+json', lines: [], isCut: false, ...more },
  }
}
const network = answer(200, { lines: [json] })
const moved = (location: string) => answer(302, { location })

const run = (world: Partial<World> = {}, registry: object = named) =>
  new TrialRun({ ...world, answers: { ...answers, ...world.answers } }).run({
    domain: null,
    sender: { source: 'typed', address },
    settings: { registry: registry as typeof named },
  })
const observedOf = (result: TrialRun) => result.facts('address.registration')[0]?.observed

test('the operator’s registry is asked about the address', async () => {
  const result = await run({ web: { [server]: network } })
  expect(result.webRequests.map((line) => line.split(' ').slice(1).join(' '))).toEqual([
    `${server} rdap.registry.example/rdap/ip/${address}`,
  ])
  expect(observedOf(result)).toMatchObject({
    ok: true,
    value: { server: 'rdap.registry.example', holder: 'Example Telecom' },
  })
})

test('else the registry that answers for it', async () => {
  const result = await run({ web: { [server]: network } }, { kind: 'responsible' })
  expect(result.webRequests[0]).toContain('rdap.apnic.net/ip/')
  expect(observedOf(result)).toMatchObject({ ok: true })
})

test('nobody is asked where the operator wants none', async () => {
  const result = await run({ web: { [server]: network } }, { kind: 'off' })
  expect(result.webRequests).toEqual([])
  expect(observedOf(result)).toBeUndefined()
})

describe('who holds an address', () => {
  const sender = { source: 'typed', address } as const
  const pair = (more: Answers) =>
    new TrialRun({ answers: { ...answers, ...more }, web: { [server]: network } }).run({
      sender,
      settings: { registry: named },
    })
  const name = (ptr: string): Answers => ({ 'PTR 25.113.0.203.in-addr.arpa': [ptr], [`A ${ptr}`]: [address] })

  test('is asked in a check of a pair where its name is missing, or is a line’s', async () => {
    expect((await pair({})).webRequests).toHaveLength(1)
    expect((await pair(name('203-0-113-25.isp.example'))).webRequests).toHaveLength(1)
  })

  test('is not asked where the name is in order', async () => {
    const result = await pair(name('mail.contoso.example'))
    expect(result.webRequests).toEqual([])
    expect(result.facts('address.reverse-zone')).toEqual([])
  })
})

describe('a redirect', () => {
  const other = '192.0.2.44'
  const elsewhere = { 'A rdap.other.example': [other] }

  test('is followed to another host', async () => {
    const web = { [server]: moved(`https://rdap.other.example/x/ip/${address}`), [other]: network }
    const result = await run({ answers: elsewhere, web })
    expect(result.webRequests.map((line) => line.split(' ')[2])).toEqual([
      `rdap.registry.example/rdap/ip/${address}`,
      `rdap.other.example/x/ip/${address}`,
    ])
    expect(observedOf(result)).toMatchObject({ value: { server: 'rdap.other.example' } })
  })

  test.each([
    ['to a private address', 'https://rdap.private.example/', { 'A rdap.private.example': ['10.0.0.1'] }],
    ['to an address', 'https://10.0.0.1/', {}],
    ['to another address in other clothes', 'https://2130706433/', {}],
    ['without encryption', 'http://rdap.other.example/', elsewhere],
    ['with a name and a password', 'https://a:b@rdap.other.example/', elsewhere],
    ['to another port', 'https://rdap.other.example:25/', elsewhere],
    ['to a name of one label', 'https://localhost/', {}],
    ['to a script', 'javascript:alert(1)', {}],
    ['to nowhere', 'https://', {}],
  ])('%s is refused', async (_case, location, more) => {
    const result = await run({ answers: more as unknown as Answers, web: { [server]: moved(location) } })
    expect(result.webRequests).toHaveLength(1)
    expect(observedOf(result)).toMatchObject({ ok: false, failure: 'not-allowed' })
  })

  test('is followed three times at most', async () => {
    const result = await run({ web: { [server]: moved('/rdap/again') } })
    expect(result.webRequests).toHaveLength(4)
    expect(observedOf(result)).toMatchObject({ ok: false, failure: 'http-malformed' })
  })
})

test.each<[string, World['web'], string]>([
  ['nothing known', { [server]: answer(404) }, 'http-refused'],
  ['asked too often', { [server]: answer(429) }, 'http-refused'],
  ['another file', { [server]: answer(200, { lines: ['<html>'] }) }, 'http-malformed'],
  ['an answer without end', { [server]: answer(200, { lines: [json], isCut: true }) }, 'http-malformed'],
  ['a packed answer', { [server]: answer(200, { contentEncoding: 'gzip' }) }, 'http-malformed'],
  ['nobody there', {}, 'connect-refused'],
  ['silence', { [server]: 'never' }, 'http-timeout'],
])('%s is no registration', async (_case, web, failure) => {
  expect(observedOf(await run({ web }))).toMatchObject({ ok: false, failure })
})

test('holds nothing up for longer than a quarter of its time', async () => {
  const result = await run({ web: { [server]: 'never' } })
  expect(result.clock.nowMs()).toBeLessThan(2_500)
})
