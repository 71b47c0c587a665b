import type { Answer } from 'dns-packet'
import { expect, test } from 'vitest'
import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import { createAddressGuard } from '../guard/address-guard.ts'
import type { AskOptions, ServerAnswer } from '../ports.ts'
import { systemClock } from '../system-clock.ts'
import { authoritativeFlag, reply, ScriptedDnsServer, type ReplyParts } from '../testing/scripted-dns-server.ts'
import { createResolver } from './create-resolver.ts'

const loopback = createAddressGuard(['127.0.0.0/8']).pass('127.0.0.1')!

async function askServer(parts: ReplyParts, options: AskOptions = {}): Promise<ServerAnswer> {
  await using server = await ScriptedDnsServer.start((question) => [reply(question, parts)])
  const resolver = createResolver(
    { resolvers: [], dnsPort: server.port, timers: {}, allowedNames: ['example', 'test'] },
    systemClock,
  )
  const observed = await resolver.askServer(loopback, { name: 'www.example.com', type: 'A' }, options)
  expect(server.questions).toMatchObject([{ isRecursionDesired: false }])
  if (!observed.ok) throw new Error(observed.failure)
  return observed.value
}

const ns = (name: string, data: string): Answer => ({ type: 'NS', name, ttl: 60, data })

test('tells whether the server speaks with authority, and never trusts its AD bit', async () => {
  const answers: Answer[] = [{ type: 'A', name: 'www.example.com', ttl: 60, data: '192.0.2.1' }]
  expect(await askServer({ answers, flags: authoritativeFlag | 0x0020 })).toMatchObject({
    records: ['192.0.2.1'],
    isAuthoritative: true,
    isAuthenticated: false,
  })
  expect(await askServer({ answers })).toMatchObject({ isAuthoritative: false })
})

test('reads a referral with the glue of its own name servers only', async () => {
  const answer = await askServer({
    authorities: [
      ns('example.com', 'ns1.example.com'),
      ns('example.com', 'ns2.other.test'),
      ns('other.test', 'ns.other.test'),
    ],
    additionals: [
      { type: 'A', name: 'ns1.example.com', ttl: 60, data: '192.0.2.53' },
      { type: 'AAAA', name: 'ns1.example.com', ttl: 60, data: '2001:db8::53' },
      { type: 'A', name: 'unasked.test', ttl: 60, data: '198.51.100.6' },
    ],
  })
  expect(answer).toMatchObject({
    kind: 'noData',
    isAuthoritative: false,
    delegation: {
      zone: 'example.com',
      nameServers: [
        { name: 'ns1.example.com', addresses: ['192.0.2.53', '2001:db8::53'] },
        { name: 'ns2.other.test', addresses: [] },
      ],
    },
  })
})

test('keeps a bounded number of name servers', async () => {
  const answer = await askServer({ authorities: Array.from({ length: 40 }, (_, at) => ns('com', `ns${at}.test`)) })
  expect(answer.delegation?.nameServers).toHaveLength(20)
})

test('gives back an alias out of its zone without following it', async () => {
  const answers: Answer[] = [{ type: 'CNAME', name: 'www.example.com', ttl: 60, data: 'www.other.test' }]
  expect(await askServer({ answers, flags: authoritativeFlag })).toMatchObject({
    kind: 'noData',
    records: [],
    cnameChain: ['www.other.test'],
  })
})

test('reads signatures where they are wanted, and keeps them out of the records', async () => {
  const answers: Answer[] = [
    { type: 'A', name: 'www.example.com', ttl: 60, data: '192.0.2.1' },
    {
      type: 'RRSIG',
      name: 'www.example.com',
      ttl: 60,
      data: {
        typeCovered: 'A',
        algorithm: 13,
        labels: 3,
        originalTTL: 60,
        expiration: 1_793_534_400,
        inception: 1_790_942_400,
        keyTag: 4711,
        signersName: 'example.com',
        signature: Buffer.alloc(64, 1),
      },
    },
  ]
  const wanted = await askServer({ answers }, { wantsSignatures: true })
  expect(wanted.records).toEqual(['192.0.2.1'])
  expect(wanted.signatures).toEqual(['A 13 3 60 1793534400 1790942400 4711 example.com'])
  expect(await askServer({ answers })).not.toHaveProperty('signatures')
})

test('asks over TCP alone where that is wanted', async () => {
  const transports: string[] = []
  await using server = await ScriptedDnsServer.start((question) => {
    transports.push(question.transport)
    return [reply(question, { flags: authoritativeFlag })]
  })
  const resolver = createResolver(
    { resolvers: [], dnsPort: server.port, timers: {}, allowedNames: ['example'] },
    systemClock,
  ).forRun!(defaultLimits, interactiveTimers)
  const question = { name: 'example.com', type: 'SOA' } as const
  const observed = await Promise.all([
    resolver.askServer(loopback, question),
    resolver.askServer(loopback, question, { isOverTcp: true }),
    resolver.askServer(loopback, question, { isOverTcp: true }),
  ])
  expect(observed.every(({ ok }) => ok)).toBe(true)
  expect(transports.toSorted()).toEqual(['tcp', 'udp'])
})
