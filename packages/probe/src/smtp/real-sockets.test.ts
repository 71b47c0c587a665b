import { createServer, type Socket } from 'node:net'
import { defaultLimits, interactiveTimers, type Timers } from '@waypost/core/plan'
import { afterEach, expect, test } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import { ConnectionError } from '../net/connection-error.ts'
import { createConnect } from '../net/create-connect.ts'
import { createTlsTrust } from '../net/tls-trust.ts'
import { systemClock } from '../system-clock.ts'
import { observeConversation, type PhaseSeen } from './observe-conversation.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

/** A server on loopback that does this with each connection; gives its port and all it was sent. */
async function serve(onConnection: (socket: Socket) => void) {
  const heard: string[] = []
  const left = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data) => heard.push(data.toString('latin1')))
    socket.on('close', () => left.resolve())
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.9', resolve))
  closers.push(() => new Promise((resolve) => server.close(() => resolve())))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return { port: bound.port, heard: () => heard.join(''), left: left.promise }
}

async function converse(port: number, timers: Partial<Timers> = {}, signal = new AbortController().signal) {
  const address = createAddressGuard(['127.0.0.0/8']).pass('127.0.0.9')
  if (address === undefined) throw new Error('refused')
  const seen: PhaseSeen[] = []
  const { closed } = await observeConversation(
    {
      host: 'mx.example.com',
      address,
      port,
      ehloName: 'check.example.net',
      upTo: 'tls',
      connect: createConnect({ clock: systemClock, trust: createTlsTrust(undefined) }),
      clock: systemClock,
      timers: { ...interactiveTimers, ...timers },
      maxBytes: defaultLimits.bytesPerSmtpSession,
      maxTranscriptBytes: defaultLimits.transcriptBytes,
      signal,
    },
    (phase) => seen.push(phase),
  )
  await closed
  return seen.map(({ phase, observed }) => `${phase} ${observed.ok ? 'ok' : observed.failure}`)
}

/** Answers each line we send with the next text. */
function answering(socket: Socket, ...answers: string[]) {
  socket.on('data', () => socket.write(answers.shift() ?? ''))
}

test('a conversation in small pieces', async () => {
  const server = await serve((socket) => {
    for (const byte of '220-mx\r\n220 ready\r\n') socket.write(byte)
    answering(socket, '250 mx.example.com\r\n', '221 bye\r\n')
  })
  expect(await converse(server.port)).toEqual(['connect ok', 'greeting ok', 'ehlo ok'])
  expect(server.heard()).toBe('EHLO check.example.net\r\nQUIT\r\n')
})

test('words after STARTTLS in the same piece never become an answer', async () => {
  const server = await serve((socket) => {
    socket.write('220 mx\r\n')
    answering(socket, '250-mx\r\n250 STARTTLS\r\n', '220 go\r\n250-INJECTED\r\n250 AUTH PLAIN\r\n')
  })
  const phases = await converse(server.port)
  expect(phases.slice(3)).toEqual(['starttls ok', 'tls injected-after-starttls'])
})

test('an endless line is cut off', async () => {
  const server = await serve((socket) => {
    const more = () => socket.write('220-' + 'x'.repeat(60_000), () => !socket.destroyed && more())
    more()
  })
  expect(await converse(server.port)).toEqual(['connect ok', 'greeting reply-too-long'])
  await server.left
})

test('a server that hangs up before its greeting', async () => {
  const server = await serve((socket) => socket.end())
  expect(await converse(server.port)).toEqual(['connect ok', 'greeting closed'])
})

test('a server that resets the connection', async () => {
  const server = await serve((socket) => socket.resetAndDestroy())
  expect((await converse(server.port)).at(-1)).toMatch(/^(greeting|connect) /)
})

test.each<[string, (socket: Socket) => void, string]>([
  ['resets at our hello', (socket) => socket.resetAndDestroy(), 'ehlo reset'],
  ['hangs up at our hello', (socket) => socket.end(), 'ehlo closed'],
  ['says half a reply and hangs up', (socket) => socket.end('250-mx'), 'ehlo closed'],
  ['says nothing to our hello', () => undefined, 'ehlo reply-timeout'],
])('a server that greets and %s', async (_case, atHello, phase) => {
  const server = await serve((socket) => {
    socket.write('220 mx\r\n')
    socket.once('data', () => atHello(socket))
  })
  expect(await converse(server.port, { replyMs: 1_000, quitMs: 100 })).toEqual(['connect ok', 'greeting ok', phase])
  await server.left
})

test('a server that ends its half after the greeting', async () => {
  const server = await serve((socket) => void socket.end('220 mx\r\n'))
  const phases = await converse(server.port)
  expect(phases.slice(0, 2)).toEqual(['connect ok', 'greeting ok'])
  expect(phases[2]).toMatch(/^ehlo (closed|reset)$/)
  await server.left
})

test('a server that reads nothing we say', async () => {
  const peers: Socket[] = []
  const server = await serve((socket) => {
    peers.push(socket.pause())
    socket.write('220 mx\r\n')
  })
  expect(await converse(server.port, { replyMs: 1_000, quitMs: 100 })).toEqual([
    'connect ok',
    'greeting ok',
    'ehlo reply-timeout',
  ])
  // Who reads nothing does not notice that we left.
  for (const peer of peers) peer.destroy()
})

test('silence has its limit, and we are gone after it', async () => {
  const server = await serve(() => undefined)
  expect(await converse(server.port, { greetingMs: 50 })).toEqual(['connect ok', 'greeting reply-timeout'])
  await server.left
  expect(server.heard()).toBe('')
})

test('a stop says goodbye and leaves', async () => {
  const stop = new AbortController()
  const server = await serve((socket) => {
    socket.write('220 mx\r\n')
    socket.once('data', () => stop.abort(new ConnectionError('stopped', '')))
  })
  await converse(server.port, {}, stop.signal)
  await server.left
  expect(server.heard()).toBe('EHLO check.example.net\r\nQUIT\r\n')
})

test('nobody there', async () => {
  const server = await serve(() => undefined)
  await Promise.all(closers.splice(0).map((close) => close()))
  expect(await converse(server.port)).toEqual(['connect connect-refused'])
})
