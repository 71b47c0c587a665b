import type { DnsAnswer, Observed, QuestionType } from '@waypost/core/facts'
import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import type { Answer } from 'dns-packet'
import { expect, test } from 'vitest'
import { systemClock } from '../system-clock.ts'
import { authenticatedFlag, reply, ScriptedDnsServer, type ReplyParts } from '../testing/scripted-dns-server.ts'
import { createResolver } from './create-resolver.ts'

const soa = (name: string, ttl = 300, minimum = 60): Answer => ({
  type: 'SOA',
  name,
  ttl,
  data: { mname: `ns1.${name}`, rname: `hostmaster.${name}`, serial: 7, refresh: 1, retry: 2, expire: 3, minimum },
})
const a = (name: string, data: string, ttl = 300): Answer => ({ type: 'A', name, ttl, data })
const cname = (name: string, data: string, ttl = 300): Answer => ({ type: 'CNAME', name, ttl, data })

/** Asks a resolver that has one reply per name, and NXDOMAIN for any other. */
async function ask(
  type: QuestionType,
  replies: Record<string, ReplyParts>,
  name = 'example.com',
): Promise<{ observed: Observed<DnsAnswer<string>>; asked: string[] }> {
  await using server = await ScriptedDnsServer.start((question) => [
    reply(question, replies[question.name.toLowerCase()] ?? { rcode: 3 }),
  ])
  const resolver = createResolver(
    { resolvers: [server.server], dnsPort: 53, timers: {}, allowedNames: ['example', 'test'] },
    systemClock,
  )
  const observed = await resolver.forRun!(defaultLimits, interactiveTimers).ask({ name, type })
  return { observed, asked: server.questions.map((question) => question.name) }
}

test.each<[string, QuestionType, Answer[], string[]]>([
  ['addresses', 'A', [a('example.com', '192.0.2.1'), a('EXAMPLE.com', '192.0.2.2')], ['192.0.2.1', '192.0.2.2']],
  [
    'IPv6 addresses in their canonical form',
    'AAAA',
    [{ type: 'AAAA', name: 'example.com', ttl: 1, data: '2001:0db8:0:0:0:0:0:1' }],
    ['2001:db8::1'],
  ],
  [
    'mail exchangers',
    'MX',
    [{ type: 'MX', name: 'example.com', ttl: 1, data: { preference: 10, exchange: 'MX1.Example.com' } }],
    ['10 mx1.example.com'],
  ],
  ['a null MX', 'MX', [{ type: 'MX', name: 'example.com', ttl: 1, data: { preference: 0, exchange: '.' } }], ['0 ']],
  [
    'texts joined without a blank',
    'TXT',
    [{ type: 'TXT', name: 'example.com', data: ['v=spf1 ', '-all'] }],
    ['v=spf1 -all'],
  ],
  [
    'texts with bytes that cannot be shown',
    'TXT',
    [{ type: 'TXT', name: 'example.com', data: [Buffer.from([0x61, 0, 0xff])] }],
    ['a\\x00\\xff'],
  ],
  ['SOA', 'SOA', [soa('example.com')], ['ns1.example.com hostmaster.example.com 7 1 2 3 60']],
  [
    'TLSA',
    'TLSA',
    [
      {
        type: 'TLSA',
        name: 'example.com',
        data: { usage: 3, selector: 1, matchingType: 1, certificate: Buffer.from('abcd', 'hex') },
      },
    ],
    ['3 1 1 abcd'],
  ],
  ['no foreign owners', 'A', [a('other.test', '198.51.100.6'), a('example.com', '192.0.2.1')], ['192.0.2.1']],
  [
    'only the type that was asked for',
    'A',
    [{ type: 'AAAA', name: 'example.com', data: '2001:db8::1' }, a('example.com', '192.0.2.1')],
    ['192.0.2.1'],
  ],
])('reads %s', async (_, type, answers, records) => {
  const { observed } = await ask(type, { 'example.com': { answers } })
  expect(observed).toMatchObject({ ok: true, value: { kind: 'records', records, leftOutCount: 0 } })
})

test('NXDOMAIN and NODATA are answers, with the zone that said no and its negative TTL', async () => {
  const nxDomain = await ask(
    'MX',
    { 'gone.example.com': { rcode: 3, authorities: [soa('example.com', 300, 60)] } },
    'gone.example.com',
  )
  expect(nxDomain.observed).toMatchObject({
    ok: true,
    value: { kind: 'nxDomain', records: [], zone: 'example.com', ttlSeconds: 60 },
  })
  const noData = await ask('MX', { 'example.com': { authorities: [soa('example.com', 30, 60)] } })
  expect(noData.observed).toMatchObject({ ok: true, value: { kind: 'noData', zone: 'example.com', ttlSeconds: 30 } })
})

test('an SOA of a foreign zone does not speak for the name', async () => {
  const { observed } = await ask('MX', { 'example.com': { rcode: 3, authorities: [soa('other.test')] } })
  expect(observed).toMatchObject({ ok: true, value: { kind: 'nxDomain', ttlSeconds: 0 } })
  expect(observed.ok && observed.value.zone).toBeUndefined()
})

test.each([
  ['an ordinary one', 300, 300],
  ['none', 0, 0],
  ['more than a day', 1_000_000, 86_400],
  ['its upper bit set', 2 ** 31, 0],
  ['all bits set', 2 ** 32 - 1, 0],
])('clamps a TTL: %s', async (_, ttl, ttlSeconds) => {
  const { observed } = await ask('A', { 'example.com': { answers: [a('example.com', '192.0.2.1', ttl)] } })
  expect(observed).toMatchObject({ ok: true, value: { ttlSeconds } })
})

test('keeps the AD bit of the resolver', async () => {
  const answers = [a('example.com', '192.0.2.1')]
  const signed = await ask('A', { 'example.com': { answers, flags: authenticatedFlag } })
  const unsigned = await ask('A', { 'example.com': { answers } })
  expect(signed.observed).toMatchObject({ value: { isAuthenticated: true } })
  expect(unsigned.observed).toMatchObject({ value: { isAuthenticated: false } })
})

test('follows aliases inside the answer, also those a DNAME stands for', async () => {
  const answers: Answer[] = [
    { type: 'DNAME', name: 'old.example.com', ttl: 300, data: 'new.example.com' },
    cname('www.old.example.com', 'www.new.example.com', 20),
    a('www.new.example.com', '192.0.2.1'),
  ]
  const { observed, asked } = await ask('A', { 'www.old.example.com': { answers } }, 'www.old.example.com')
  expect(observed).toMatchObject({
    value: { records: ['192.0.2.1'], cnameChain: ['www.new.example.com'], ttlSeconds: 20 },
  })
  expect(asked).toHaveLength(1)
})

test('asks on where the answer ends at an alias', async () => {
  const { observed, asked } = await ask('A', {
    'example.com': { answers: [cname('example.com', 'b.test', 10)] },
    'b.test': { answers: [a('b.test', '192.0.2.1')] },
  })
  expect(observed).toMatchObject({ value: { records: ['192.0.2.1'], cnameChain: ['b.test'], ttlSeconds: 10 } })
  expect(asked).toEqual(['example.com', 'b.test'])
})

test('an alias to a name that does not exist is NXDOMAIN', async () => {
  const { observed } = await ask('A', { 'example.com': { rcode: 3, answers: [cname('example.com', 'b.test')] } })
  expect(observed).toMatchObject({ value: { kind: 'nxDomain', cnameChain: ['b.test'] } })
})

const longChain = Array.from({ length: 12 }, (_, at) =>
  cname(at === 0 ? 'example.com' : `c${at}.test`, `c${at + 1}.test`),
)

test.each<[string, Record<string, ReplyParts>, string?]>([
  ['to itself', { 'example.com': { answers: [cname('example.com', 'example.com')] } }],
  ['in a ring', { 'example.com': { answers: [cname('example.com', 'b.test'), cname('b.test', 'example.com')] } }],
  [
    'in a ring over several answers',
    {
      'example.com': { answers: [cname('example.com', 'b.test')] },
      'b.test': { answers: [cname('b.test', 'example.com')] },
    },
  ],
  ['through more than eight names', { 'example.com': { answers: longChain } }, 'dns-cname-chain'],
  [
    'through more than eight names, one an answer',
    Object.fromEntries(longChain.map((record) => [record.name, { answers: [record] }])),
    'dns-cname-chain',
  ],
])('aliases that lead %s are a failure, never an empty answer', async (_, replies, failure = 'dns-cname-loop') => {
  expect((await ask('A', replies)).observed).toMatchObject({ ok: false, failure })
})

test.each(['localhost', 'mail.local', 'x.y.internal', 'printer.home.arpa', 'a.onion', 'b.invalid'])(
  '%s is never asked about, whoever leads there',
  async (inner) => {
    const direct = await ask('A', {}, inner)
    expect(direct).toMatchObject({ observed: { ok: false, failure: 'not-allowed' }, asked: [] })
    const alias = await ask('A', { 'example.com': { answers: [cname('example.com', inner)] } })
    expect(alias).toMatchObject({ observed: { ok: false, failure: 'not-allowed' }, asked: ['example.com'] })
  },
)

test('keeps 100 records and counts the others', async () => {
  const answers = Array.from({ length: 60 }, (_, at) => a('example.com', `192.0.2.${at}`))
  const more = Array.from({ length: 60 }, (_, at) => a('example.com', `198.51.100.${at}`))
  await using server = await ScriptedDnsServer.start((question) => [
    question.transport === 'udp'
      ? reply(question, { flags: 0x0200 })
      : reply(question, { answers: [...answers, ...more] }),
  ])
  const resolver = createResolver(
    { resolvers: [server.server], dnsPort: 53, timers: {}, allowedNames: ['example', 'test'] },
    systemClock,
  )
  const observed = await resolver.ask({ name: 'example.com', type: 'A' })
  expect(observed).toMatchObject({ ok: true, value: { leftOutCount: 20 } })
  expect(observed.ok && observed.value.records).toHaveLength(100)
})
