import type { Answer } from 'dns-packet'
import { expect, test } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import type { ServerAnswer } from '../ports.ts'
import { systemClock } from '../system-clock.ts'
import { authoritativeFlag, reply, ScriptedDnsServer, type ReplyParts } from '../testing/scripted-dns-server.ts'
import { createResolver } from './create-resolver.ts'

const loopback = createAddressGuard(['127.0.0.0/8']).pass('127.0.0.1')!

async function askServer(parts: ReplyParts): Promise<ServerAnswer> {
  await using server = await ScriptedDnsServer.start((question) => [reply(question, parts)])
  const resolver = createResolver(
    { resolvers: [], dnsPort: server.port, timers: {}, allowedNames: ['example', 'test'] },
    systemClock,
  )
  const observed = await resolver.askServer(loopback, { name: 'www.example.com', type: 'A' })
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
