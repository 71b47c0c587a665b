import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer, type SecureContextOptions, type TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import type { Observed, WebAnswer } from '@waypost/core/facts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import { ConnectionError } from '../net/connection-error.ts'
import { createTlsTrust } from '../net/tls-trust.ts'
import type { GetWebFile } from '../ports.ts'
import { systemClock } from '../system-clock.ts'
import { makeTestAuthority, type TestAuthority } from '../testing/test-authority.ts'
import { createWebGetter } from './get-web-file.ts'
import { asWebAnswer } from './web-answer.ts'

const host = 'mta-sts.example.com'
const maxBytes = 65_536
const loopback = createAddressGuard(['127.0.0.0/8']).pass('127.0.0.1')!
const dials: string[] = []
let authority: TestAuthority
let folder: string
let getWebFile: GetWebFile
let good: SecureContextOptions
const servers: Server[] = []

beforeAll(async () => {
  authority = await makeTestAuthority()
  folder = await mkdtemp(join(tmpdir(), 'waypost-web-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, authority.caPem)
  getWebFile = createWebGetter({
    clock: systemClock,
    trust: createTlsTrust(caFile),
    onDial: (address, port) => dials.push(`${address} ${port}`),
  })
  good = await authority.issue({ commonName: host, names: [host] })
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Talk = (socket: TLSSocket, request: string) => void

/** A web server that is told what to send for the first request it reads; gives its port. */
async function serve(talk: Talk, options: object = {}): Promise<number> {
  const server = createTlsServer({ ...good, ...options }, (socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes: Buffer) => talk(socket, bytes.toString()))
  })
  return listen(server)
}

async function listen(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function get(port: number, signal: AbortSignal = new AbortController().signal): Promise<Observed<WebAnswer>> {
  return getWebFile({
    address: loopback,
    port,
    host,
    path: '/.well-known/mta-sts.txt',
    accept: 'text/plain',
    maxBytes,
    signal,
  }).then((observed) => (observed.ok ? { ...observed, value: asWebAnswer(observed.value) } : observed))
}

/** Aborts a while after the server was reached, as the run's own limit does. */
function limit() {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    pass: () => controller.abort(new ConnectionError('http-timeout', '')),
  }
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n'

test('fetches the file of this name from this very address', async () => {
  let request = ''
  let name: unknown
  const port = await serve((socket, text) => {
    request = text
    name = socket.servername
    socket.end(`${ok}\r\nversion: STSv1\r\nmode: none\nmax_age: 1`)
  })
  expect(await get(port)).toMatchObject({
    ok: true,
    server: `127.0.0.1:${port}`,
    value: {
      statusCode: 200,
      mediaType: 'text/plain',
      lines: ['version: STSv1', 'mode: none', 'max_age: 1'],
      isCut: false,
    },
  })
  expect(dials.at(-1)).toBe(`127.0.0.1 ${port}`)
  expect(name).toBe(host)
  expect(request).toMatch(/^GET \/\.well-known\/mta-sts\.txt HTTP\/1\.1\r\n/)
  expect(request.toLowerCase()).toContain(`\r\nhost: ${host}\r\n`)
})

test('tells a redirect and does not follow it', async () => {
  const port = await serve((socket) => {
    socket.end('HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n')
  })
  const before = dials.length
  expect(await get(port)).toMatchObject({ value: { statusCode: 301, location: 'http://127.0.0.1/', lines: [] } })
  expect(dials.length).toBe(before + 1)
})

test('does not unpack what comes packed', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000))
  const port = await serve((socket) => {
    socket.write(`${ok}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`)
    socket.end(bomb)
  })
  expect(await get(port)).toMatchObject({ value: { contentEncoding: 'gzip', lines: [] } })
})

test('stops reading a body without end', async () => {
  const port = await serve((socket) => {
    socket.write(`${ok}Transfer-Encoding: chunked\r\n\r\n`)
    const chunk = `10000\r\n${'mx: a.example.com\n'.repeat(4_000).slice(0, 65_536)}\r\n`
    const more = () => {
      while (socket.writable && socket.write(chunk));
    }
    socket.on('drain', more)
    more()
  })
  const observed = await get(port)
  expect(observed).toMatchObject({ ok: true, value: { isCut: true } })
  expect(observed.ok && observed.value.lines.length).toBe(500)
})

test('text from it is safe to show', async () => {
  const port = await serve((socket) => socket.end(`${ok}\r\n\u{feff}version: \0\u{202e}`))
  expect(await get(port)).toMatchObject({ value: { lines: ['\\u{feff}version: \\x00\\u{202e}'] } })
})

test.each<[string, Talk]>([
  ['says nothing', () => undefined],
  ['sends one byte of its body', (socket) => socket.write(`${ok}Content-Length: 100\r\n\r\nv`)],
])('waits no longer than it may for a server that %s', async (_case, talk) => {
  const { signal, pass } = limit()
  const port = await serve((socket, request) => {
    talk(socket, request)
    setTimeout(pass, 50)
  })
  expect(await get(port, signal)).toMatchObject({ ok: false, failure: 'http-timeout' })
})

test.each<[string, Talk, string]>([
  ['no HTTP', (socket) => socket.end('220 smtp ready\r\n'), 'http-malformed'],
  [
    'headers without end',
    (socket) => socket.end(`${ok}${`X: ${'y'.repeat(1_000)}\r\n`.repeat(40)}\r\n`),
    'http-malformed',
  ],
  ['3,000 headers', (socket) => socket.end(`${ok}${'A: b\r\n'.repeat(30_000)}\r\n`), 'http-malformed'],
  ['hints without end', (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)), 'http-malformed'],
  ['half a body', (socket) => socket.end(`${ok}Content-Length: 100\r\n\r\nversion`), 'reset'],
  ['nothing', (socket) => socket.destroy(), 'reset'],
])('%s is a failure', async (_case, talk, failure) => {
  expect(await get(await serve(talk))).toMatchObject({ ok: false, failure })
})

const answer: Talk = (socket) => socket.end(`${ok}\r\nversion: STSv1`)

test('a certificate must prove the name', async () => {
  const certificates = [
    await authority.issue({ commonName: host, names: ['www.example.com'] }),
    await authority.issue({ commonName: host, names: [host], notAfter: new Date('2021-01-01T00:00:00Z') }),
    await authority.issueSelfSigned(host),
  ]
  const observed = []
  for (const certificate of certificates) observed.push(await get(await serve(answer, certificate)))
  expect(observed).toMatchObject([
    { ok: false, failure: 'tls-untrusted', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    { ok: false, failure: 'tls-untrusted', detail: 'CERT_HAS_EXPIRED' },
    { ok: false, failure: 'tls-untrusted', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  ])
})

test('no TLS below 1.2', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }
  expect(await get(await serve(answer, old))).toMatchObject({ ok: false, failure: 'tls-handshake-failed' })
})

test('no words in the open', async () => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\n\r\nversion: STSv1')
  })
  expect(await get(await listen(server))).toMatchObject({ ok: false, failure: 'tls-handshake-failed' })
})

test('nobody there', async () => {
  const server = createTcpServer()
  const port = await listen(server)
  await new Promise<void>((resolve) => servers.pop()?.close(() => resolve()))
  expect(await get(port)).toMatchObject({ ok: false, failure: 'connect-refused', server: `127.0.0.1:${port}` })
})

test('does not dial when it is too late', async () => {
  const before = dials.length
  const { signal, pass } = limit()
  pass()
  expect(await get(1, signal)).toMatchObject({ ok: false, failure: 'http-timeout' })
  expect(dials.length).toBe(before)
})
