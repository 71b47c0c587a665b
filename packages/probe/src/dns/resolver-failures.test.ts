import { createSocket } from 'node:dgram'
import type { DnsAnswer, FailureCode, Observed } from '@waypost/core/facts'
import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import { afterEach, expect, test } from 'vitest'
import type { AskOptions, Resolver, SafeAddress } from '../ports.ts'
import { systemClock } from '../system-clock.ts'
import { framed, reply, ScriptedDnsServer, truncatedFlag, type Script } from '../testing/scripted-dns-server.ts'
import { createResolver } from './create-resolver.ts'

const timers = { ...interactiveTimers, dnsTryMs: 60, dnsTriesPerServer: 2, dnsNameMs: 200 }
const answers = [{ type: 'A' as const, name: 'example.com', ttl: 60, data: '192.0.2.1' }]
const question = { name: 'example.com', type: 'A' } as const
const servers: ScriptedDnsServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]()
})

async function start(script: Script): Promise<ScriptedDnsServer> {
  const server = await ScriptedDnsServer.start(script)
  servers.push(server)
  return server
}

function resolverFor(...asked: { address: string; port: number }[]): Resolver {
  return createResolver({ resolvers: asked, dnsPort: 53, timers, allowedNames: ['example', 'test'] }, systemClock)
}

async function ask(script: Script, options?: AskOptions): Promise<Observed<DnsAnswer<string>>> {
  return resolverFor((await start(script)).server).ask(question, options)
}

test.each<[string, number, FailureCode]>([
  ['SERVFAIL', 2, 'dns-servfail'],
  ['REFUSED', 5, 'dns-refused'],
  ['NOTIMP', 4, 'dns-not-implemented'],
  ['FORMERR', 1, 'dns-format-error'],
  ['NOTAUTH', 9, 'dns-refused'],
  ['an rcode nobody knows', 11, 'dns-bad-reply'],
])('%s is a failure of its own', async (_, rcode, failure) => {
  expect(await ask((asked) => [reply(asked, { rcode })])).toMatchObject({ ok: false, failure })
})

test('keeps the extended error of a SERVFAIL, made printable', async () => {
  const observed = await ask((asked) => {
    const packet = reply(asked, { rcode: 2 })
    const words = Buffer.from('signature \u001bexpired')
    const option = Buffer.concat([Buffer.from([0, 15, 0, words.length + 2, 0, 7]), words])
    const opt = Buffer.concat([Buffer.from([0, 0, 41, 4, 208, 0, 0, 0, 0, 0, option.length]), option])
    packet.writeUInt16BE(1, 10)
    return [Buffer.concat([packet, opt])]
  })
  expect(observed).toMatchObject({ failure: 'dns-servfail', detail: 'EDE 7 signature \\x1bexpired' })
})

test('silence is tried again, then a timeout', async () => {
  const server = await start(() => [])
  expect(await resolverFor(server.server).ask(question)).toMatchObject({ ok: false, failure: 'dns-timeout' })
  expect(server.questions).toHaveLength(2)
  expect(new Set(server.questions.map(({ id, sourcePort }) => `${id} ${sourcePort}`)).size).toBe(2)
})

test('a lost packet is no failure', async () => {
  const server = await start((asked, { questions }) => (questions.length === 1 ? [] : [reply(asked, { answers })]))
  expect(await resolverFor(server.server).ask(question)).toMatchObject({ ok: true })
})

test('an answer that is late for its own try counts while the next one waits', async () => {
  const server = await start(async (asked, { questions }) => {
    if (questions.length > 1) return []
    await new Promise((resolve) => setTimeout(resolve, 80))
    return [reply(asked, { answers })]
  })
  expect(await resolverFor(server.server).ask(question)).toMatchObject({ ok: true, value: { records: ['192.0.2.1'] } })
  expect(server.questions).toHaveLength(2)
})

test('a name server that is silent to EDNS is asked again without, a resolver with it', async () => {
  const server = await start((asked) => (asked.hasEdns ? [] : [reply(asked, { answers })]))
  const { address, port } = server.server
  const resolver = createResolver({ resolvers: [server.server], dnsPort: port, timers, allowedNames: [] }, systemClock)
  expect(await resolver.ask(question)).toMatchObject({ ok: false, failure: 'dns-timeout' })
  expect(await resolver.askServer(address as SafeAddress, question)).toMatchObject({ ok: true })
  expect(server.questions.map(({ hasEdns }) => hasEdns)).toEqual([true, true, true, false])
})

test('a closed port is unreachable and does not end the process', async () => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await new Promise((resolve) => socket.once('listening', resolve))
  const { port } = socket.address()
  socket.close()
  const observed = await resolverFor({ address: '127.0.0.1', port }).ask(question)
  expect(observed).toMatchObject({ ok: false, failure: 'dns-unreachable', detail: 'ECONNREFUSED' })
})

test('the next resolver is asked where one fails, and the last failure is told when all do', async () => {
  const failing = await start((asked) => [reply(asked, { rcode: 2 })])
  const good = await start((asked) => [reply(asked, { answers })])
  const refusing = await start((asked) => [reply(asked, { rcode: 5 })])
  expect(await resolverFor(failing.server, good.server).ask(question)).toMatchObject({
    ok: true,
    server: `127.0.0.1:${good.port}`,
  })
  expect(await resolverFor(failing.server, refusing.server).ask(question)).toMatchObject({ failure: 'dns-refused' })
})

test('a server that does not know EDNS is asked once without', async () => {
  const server = await start((asked) => [asked.hasEdns ? headOnly(asked.id, 1) : reply(asked, { answers })])
  expect(await resolverFor(server.server).ask(question)).toMatchObject({ ok: true })
  expect(server.questions.map(({ hasEdns }) => hasEdns)).toEqual([true, false])
})

test('asks for the AD bit and recursion, and for no validation when told', async () => {
  const server = await start((asked) => [reply(asked, { answers })])
  const resolver = resolverFor(server.server)
  await resolver.ask(question)
  await resolver.ask(question, { checkingDisabled: true })
  const flags = { isRecursionDesired: true, wantsAuthenticated: true }
  expect(server.questions).toMatchObject([
    { ...flags, checkingDisabled: false },
    { ...flags, checkingDisabled: true },
  ])
})

test.each<[string, Script]>([
  ['another id', (asked) => [reply(asked, { id: asked.id ^ 1, answers: forged })]],
  ['another question', (asked) => [reply(asked, { name: 'other.test', answers: forged })]],
  ['its own question sent back', (asked) => [asked.packet]],
  ['rubbish', () => [Buffer.from('hello')]],
  ['an answer without a question', (asked) => [headOnly(asked.id, 0)]],
])('ignores %s and takes the reply behind it', async (_, wrong) => {
  const observed = await ask(async (asked, server) => [...(await wrong(asked, server)), reply(asked, { answers })])
  expect(observed).toMatchObject({ ok: true, value: { records: ['192.0.2.1'] } })
})

test('ignores a reply from another port', async () => {
  const stranger = createSocket('udp4')
  const observed = await ask(async (asked) => {
    await new Promise((resolve) =>
      stranger.send(reply(asked, { answers: forged }), asked.sourcePort, '127.0.0.1', resolve),
    )
    return []
  })
  stranger.close()
  expect(observed).toMatchObject({ ok: false, failure: 'dns-timeout' })
})

test('gives up a server that floods', async () => {
  const observed = await ask((asked) => Array<Buffer>(2_000).fill(reply(asked, { id: asked.id ^ 1 })))
  expect(observed).toMatchObject({ ok: false, detail: expect.stringMatching(/^ignored \d+ packets/) })
})

test('a reply that is ours and malformed is a bad reply', async () => {
  const observed = await ask((asked) => {
    const packet = reply(asked, { answers })
    packet.writeUInt16BE(65_535, 6)
    return [packet]
  })
  expect(observed).toMatchObject({ ok: false, failure: 'dns-bad-reply' })
})

test('a referral in place of an answer is no NODATA', async () => {
  const authorities = [{ type: 'NS' as const, name: 'com', ttl: 60, data: 'ns.example.net' }]
  expect(await ask((asked) => [reply(asked, { authorities })])).toMatchObject({ ok: false, failure: 'dns-bad-reply' })
})

test('a cut answer is asked for over TCP', async () => {
  const server = await start((asked) => [
    asked.transport === 'udp' ? reply(asked, { flags: truncatedFlag }) : reply(asked, { answers }),
  ])
  expect(await resolverFor(server.server).ask(question)).toMatchObject({ ok: true, value: { records: ['192.0.2.1'] } })
  expect(server.questions.map(({ transport }) => transport)).toEqual(['udp', 'tcp'])
})

test.each<[string, (server: ScriptedDnsServer) => void]>([
  ['closes without a word', (server) => (server.rawTcp = Buffer.alloc(0))],
  ['never answers', (server) => Object.assign(server, { rawTcp: Buffer.alloc(0), tcpStaysOpen: true })],
  [
    'promises 65,535 bytes and sends one',
    (server) => Object.assign(server, { rawTcp: Buffer.from([255, 255, 1]), tcpStaysOpen: true }),
  ],
  ['sends only other messages', (server) => (server.rawTcp = Buffer.concat(Array(5).fill(framed(Buffer.from('x')))))],
  ['cuts again', () => undefined],
])('TCP that %s is a failure of TCP', async (_, prepare) => {
  const server = await start((asked) => [reply(asked, { flags: truncatedFlag })])
  prepare(server)
  expect(await resolverFor(server.server).ask(question)).toMatchObject({ ok: false, failure: 'dns-tcp-failed' })
})

test('a name that cannot be asked is not asked', async () => {
  const server = await start((asked) => [reply(asked)])
  const resolver = resolverFor(server.server)
  for (const name of ['a..example', 'ä.example', `${'x'.repeat(64)}.example`]) {
    expect(await resolver.ask({ name, type: 'A' })).toMatchObject({ ok: false, failure: 'not-allowed' })
  }
  expect(server.questions).toHaveLength(0)
})

test('stops when told, and says when the run’s time was over', async () => {
  const server = await start(() => [])
  const resolver = resolverFor(server.server)
  expect(await resolver.ask(question, { signal: AbortSignal.abort() })).toMatchObject({ failure: 'stopped' })
  expect(await resolver.ask(question, { signal: AbortSignal.timeout(10) })).toMatchObject({ failure: 'run-deadline' })
})

const forged = [{ type: 'A' as const, name: 'example.com', ttl: 60, data: '198.51.100.6' }]

/** A reply without question or records, as old servers send it. */
function headOnly(id: number, rcode: number): Buffer {
  const packet = Buffer.alloc(12)
  packet.writeUInt16BE(id, 0)
  packet.writeUInt16BE(0x8180 | rcode, 2)
  return packet
}

test('limits of a run hold', async () => {
  const server = await start((asked) => [reply(asked, { rcode: 3 })])
  const resolver = resolverFor(server.server).forRun!({ ...defaultLimits, dnsQuestions: 2 }, timers)
  const observed = []
  for (const name of ['a.test', 'b.test', 'a.test', 'c.test']) observed.push(await resolver.ask({ name, type: 'A' }))
  expect(observed).toMatchObject([{ ok: true }, { ok: true }, { ok: true }, { ok: false, failure: 'limit-reached' }])
  expect(server.questions.map(({ name }) => name)).toEqual(['a.test', 'b.test'])
})

test('one question is asked once in a run, however often it is wanted at the same time', async () => {
  const server = await start((asked) => [reply(asked, { answers })])
  const resolver = resolverFor(server.server).forRun!(defaultLimits, timers)
  const observed = await Promise.all(
    ['example.com', 'EXAMPLE.com', 'example.com.'].map((name) => resolver.ask({ name, type: 'A' })),
  )
  expect(observed).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  expect(server.questions).toHaveLength(1)
})

test('who is stopped leaves the others their answer', async () => {
  const server = await start((asked, { questions }) => (questions.length === 1 ? [] : [reply(asked, { answers })]))
  const resolver = resolverFor(server.server).forRun!(defaultLimits, timers)
  const stopper = new AbortController()
  const first = resolver.ask(question, { signal: stopper.signal })
  const second = resolver.ask(question)
  stopper.abort()
  expect(await first).toMatchObject({ failure: 'stopped' })
  expect(await second).toMatchObject({ ok: true })
})
