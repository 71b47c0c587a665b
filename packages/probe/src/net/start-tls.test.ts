import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duplexPair } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { TLSSocket, type TLSSocketOptions } from 'node:tls'
import type { Observed, TlsSession } from '@waypost/core/facts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import type { Connection } from '../ports.ts'
import { systemClock } from '../system-clock.ts'
import { ScriptedTcpServer } from '../testing/scripted-tcp-server.ts'
import { makeTestAuthority, type TestAuthority } from '../testing/test-authority.ts'
import { ConnectionError } from './connection-error.ts'
import { createConnect } from './create-connect.ts'
import { createTlsTrust, type TlsTrust } from './tls-trust.ts'

const loopback = createAddressGuard(['127.0.0.0/8']).pass('127.0.0.1')!
let authority: TestAuthority
let folder: string
let trust: TlsTrust

beforeAll(async () => {
  authority = await makeTestAuthority()
  folder = await mkdtemp(join(tmpdir(), 'waypost-probe-'))
  await writeFile(join(folder, 'ca.pem'), authority.caPem)
  trust = createTlsTrust(join(folder, 'ca.pem'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function upgrade(
  serve: (socket: Socket) => void,
  use: (connection: Connection, observed: Observed<TlsSession>) => Promise<void> | void,
  how: { serverName?: string; signal?: AbortSignal; before?: () => Promise<void> } = {},
): Promise<void> {
  await using server = await ScriptedTcpServer.start(serve)
  const connected = await createConnect({ clock: systemClock, trust })({
    address: loopback,
    port: server.port,
    timeoutMs: 2_000,
  })
  if (!connected.ok) throw new Error(connected.failure)
  await how.before?.()
  const observed = await connected.value.upgrade({
    serverName: how.serverName ?? 'mx.example.com',
    signal: how.signal ?? AbortSignal.timeout(5_000),
  })
  await use(connected.value, observed)
  connected.value.destroy()
}

function serveTls(options: TLSSocketOptions, onSecure?: (socket: TLSSocket) => void): (socket: Socket) => void {
  return (socket) => {
    const secure = new TLSSocket(socket, { isServer: true, ...options })
    secure.on('error', () => socket.destroy())
    secure.on('secure', () => onSecure?.(secure))
  }
}

/** One TLS record with a piece of a handshake in it. */
function record(piece: Buffer): Buffer {
  const head = Buffer.from([22, 3, 3, 0, 0])
  head.writeUInt16BE(piece.length, 3)
  return Buffer.concat([head, piece])
}

describe('a handshake', () => {
  test('ends in one packet with what is said at once after it', async () => {
    const credentials = await authority.issue({ commonName: 'mx.example.com', names: [] })
    const writes = vi.spyOn(Socket.prototype, 'write')
    const heard = Promise.withResolvers<string>()
    const serve = serveTls(credentials, (socket) => socket.on('data', (bytes) => heard.resolve(String(bytes))))
    await upgrade(serve, async (connection) => {
      await connection.write(Buffer.from('EHLO checker.example\r\n'))
      expect(await heard.promise).toBe('EHLO checker.example\r\n')
    })
    const packets = writes.mock.contexts.filter((socket) => !(socket instanceof TLSSocket))
    writes.mockRestore()
    // The other one is the ClientHello.
    expect(packets).toHaveLength(2)
  })

  test('with a certificate of a known root for the right name', async () => {
    const credentials = await authority.issue({
      commonName: 'mx.example.com',
      names: ['mx.example.com', '*.example.org'],
    })
    await upgrade(
      serveTls(credentials, (socket) => socket.end('250 hello\r\n')),
      async (connection, observed) => {
        expect(observed).toMatchObject({
          ok: true,
          value: {
            protocol: 'TLSv1.3',
            certificate: {
              subjectName: 'mx.example.com',
              alternativeNames: ['mx.example.com', '*.example.org'],
              issuerName: 'Test Root',
              validToAt: '2099-01-01T00:00:00.000Z',
              isSelfSigned: false,
              matchesHost: true,
            },
          },
        })
        expect(observed.ok && observed.value.certificate?.chainError).toBeUndefined()
        expect(Buffer.from((await connection.read(AbortSignal.timeout(2_000))) ?? []).toString()).toBe('250 hello\r\n')
        expect(await connection.read(AbortSignal.timeout(2_000))).toBeUndefined()
      },
    )
  })

  test.each([
    ['another name', { commonName: 'mx.example.com', names: ['mx.example.net'] }, { matchesHost: false }],
    ['a wildcard that fits', { commonName: 'x', names: ['*.example.com'] }, { matchesHost: true }],
    ['a wildcard for two labels', { commonName: 'x', names: ['*.com'] }, { matchesHost: false }],
    [
      'markup as its name',
      { commonName: '<img src=x>', names: ['<b>'] },
      { subjectName: '\\<img src=x\\>', alternativeNames: ['<b>'] },
    ],
    ['a NUL in its name', { commonName: 'x', names: ['mx.example.com\0.evil.test'] }, { matchesHost: false }],
    [
      'a time that is over',
      { commonName: 'x', names: ['mx.example.com'], notAfter: new Date('2021-01-01T00:00:00Z') },
      { chainError: 'CERT_HAS_EXPIRED', matchesHost: true },
    ],
  ])('with a certificate of %s is described, not refused', async (_, subject, certificate) => {
    await upgrade(serveTls(await authority.issue(subject)), (_connection, observed) => {
      expect(observed).toMatchObject({ ok: true, value: { certificate } })
    })
  })

  test('keeps 100 names of a certificate', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `n${at}.example.com`)
    await upgrade(serveTls(await authority.issue({ commonName: 'x', names })), (_connection, observed) => {
      expect(observed.ok && observed.value.certificate?.alternativeNames).toEqual(names.slice(0, 100))
    })
  })

  test('with a certificate that only vouches for itself', async () => {
    await upgrade(serveTls(await authority.issueSelfSigned('mx.example.com')), (_connection, observed) => {
      expect(observed).toMatchObject({
        ok: true,
        value: { certificate: { isSelfSigned: true, chainError: 'DEPTH_ZERO_SELF_SIGNED_CERT', alternativeNames: [] } },
      })
    })
  })

  test('of an old protocol is observed', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const
    const credentials = await authority.issue({ commonName: 'x', names: [] })
    await upgrade(serveTls({ ...credentials, ...old }), (_connection, observed) => {
      expect(observed).toMatchObject({ ok: true, value: { protocol: 'TLSv1' } })
    })
  })

  test('after which words in the open end the connection', async () => {
    const credentials = await authority.issue({ commonName: 'x', names: [] })
    await upgrade(
      (socket) => {
        const [inner, outer] = duplexPair()
        socket.pipe(outer).pipe(socket)
        const secure = new TLSSocket(inner, { isServer: true, ...credentials })
        secure.on('error', () => socket.destroy())
        secure.on('secure', () => setTimeout(() => socket.write('250 AUTH PLAIN\r\n'), 20))
      },
      async (connection, observed) => {
        expect(observed.ok).toBe(true)
        await expect(connection.read(AbortSignal.timeout(2_000))).rejects.toMatchObject({ failure: 'closed' })
      },
    )
  })

  test.each([
    ['mx.example.com', 'mx.example.com'],
    ['127.0.0.1', false],
    ['bad name\r\n', false],
  ])('for %j says %s as the name it wants', async (serverName, servername) => {
    const seen: unknown[] = []
    const credentials = await authority.issue({ commonName: 'x', names: [] })
    const serve = serveTls(credentials, (socket) => {
      // @types/node declares `servername` for the client only.
      seen.push(Reflect.get(socket, 'servername'))
      socket.write('x')
    })
    await upgrade(serve, (connection) => connection.read(AbortSignal.timeout(2_000)).then(() => undefined), {
      serverName,
    })
    expect(seen).toEqual([servername])
  })
})

describe('no handshake', () => {
  test.each<[string, (socket: Socket) => void]>([
    ['closes', (socket) => void socket.once('data', () => socket.end())],
    ['resets', (socket) => void socket.once('data', () => socket.resetAndDestroy())],
    ['answers in plain words', (socket) => void socket.once('data', () => socket.write('500 what?\r\n'))],
    ['offers nothing we know', serveTls({ ciphers: 'TLS_AES_128_GCM_SHA256', minVersion: 'TLSv1.3' })],
  ])('when the server %s', async (_, serve) => {
    await upgrade(serve, (_connection, observed) => {
      expect(observed).toMatchObject({ ok: false, failure: 'tls-handshake-failed' })
    })
  })

  test('when the server answers in plain words, which are kept', async () => {
    await upgrade(
      (socket) => void socket.once('data', () => socket.write('500 what?\r\n')),
      (_connection, observed) => expect(observed).toMatchObject({ ok: false, detail: '500 what?\\x0d\\x0a' }),
    )
  })

  test('when words that grant something come a moment after the 220', async () => {
    await upgrade(
      (socket) => void setTimeout(() => socket.write('250-INJECTED\r\n250 AUTH PLAIN\r\n'), 1),
      (_connection, observed) =>
        expect(observed).toMatchObject({
          ok: false,
          failure: 'injected-after-starttls',
          detail: expect.stringMatching(/^250-INJECTED/),
        }),
    )
  })

  test('with 16 MB of certificates', async () => {
    let sentCount = 0
    await upgrade(
      (socket) =>
        void socket.once('data', () => {
          // A server hello (TLS 1.2), then a certificate message that says it is 16 MB long.
          const hello = Buffer.concat([Buffer.from('0303', 'hex'), Buffer.alloc(32, 7), Buffer.from('00c02f00', 'hex')])
          socket.write(record(Buffer.concat([Buffer.from([2, 0, 0, hello.length]), hello])))
          const more = () => {
            sentCount += 16_384
            if (!socket.destroyed && sentCount < 16_777_215) socket.write(record(Buffer.alloc(16_384, 1)), more)
          }
          const begin = Buffer.concat([Buffer.from([11, 255, 255, 255]), Buffer.alloc(16_000, 1)])
          socket.write(record(begin), more)
        }),
      (_connection, observed) => {
        expect(observed).toMatchObject({ ok: false, failure: 'tls-handshake-failed' })
        expect(sentCount).toBeLessThan(4_000_000)
      },
    )
  })

  test('when more bytes come than any conversation needs', async () => {
    const warnings = Buffer.concat(Array.from({ length: 500 }, () => record(Buffer.alloc(0))))
    await upgrade(
      (socket) =>
        void socket.once('data', () => {
          const more = () => void (socket.destroyed || socket.write(warnings, more))
          more()
        }),
      (_connection, observed) => expect(observed).toMatchObject({ ok: false, failure: 'tls-handshake-failed' }),
    )
  })

  test('when the server is silent, in time or stopped', async () => {
    await upgrade(
      () => undefined,
      (_connection, observed) => expect(observed).toMatchObject({ ok: false, failure: 'tls-timeout' }),
      { signal: AbortSignal.timeout(30) },
    )
    await upgrade(
      () => undefined,
      (_connection, observed) => expect(observed).toMatchObject({ ok: false, failure: 'stopped' }),
      { signal: AbortSignal.abort() },
    )
  })

  test('when our own limit passes, under its own name', async () => {
    const limit = new AbortController()
    setTimeout(() => limit.abort(new ConnectionError('tls-timeout', '')), 30)
    await upgrade(
      () => undefined,
      (_connection, observed) => expect(observed).toMatchObject({ ok: false, failure: 'tls-timeout' }),
      { signal: limit.signal },
    )
  })

  test('when words wait that came before it', async () => {
    await upgrade(
      (socket) => void socket.write('250 AUTH PLAIN\r\n'),
      (_connection, observed) => expect(observed).toMatchObject({ ok: false, failure: 'injected-after-starttls' }),
      { before: () => delay(50) },
    )
  })
})
