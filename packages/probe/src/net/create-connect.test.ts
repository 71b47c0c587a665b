import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import type { Connection } from '../ports.ts'
import { systemClock } from '../system-clock.ts'
import { ScriptedTcpServer } from '../testing/scripted-tcp-server.ts'
import { ConnectionError } from './connection-error.ts'
import { connectFailure } from './connect-failure.ts'
import { createConnect } from './create-connect.ts'
import { createTlsTrust } from './tls-trust.ts'

const guard = createAddressGuard(['127.0.0.0/8', '2001:db8::/32'])
const loopback = guard.pass('127.0.0.1')!
const options = { clock: systemClock, trust: createTlsTrust() }
const connect = createConnect(options)
const patient = (): AbortSignal => AbortSignal.timeout(5_000)

async function withConnection(
  serve: (socket: Socket) => void,
  use: (connection: Connection, server: ScriptedTcpServer) => Promise<void>,
): Promise<void> {
  await using server = await ScriptedTcpServer.start(serve)
  const observed = await connect({ address: loopback, port: server.port, timeoutMs: 2_000 })
  if (!observed.ok) throw new Error(observed.failure)
  await use(observed.value, server)
  observed.value.destroy()
}

const text = (chunk: Uint8Array | undefined): string => Buffer.from(chunk ?? []).toString()

async function failureOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => 'nothing',
    (reason: unknown) => reason,
  )
  return error instanceof ConnectionError ? error.failure : String(error)
}

describe('connecting', () => {
  test('tells both ends', async () => {
    await using server = await ScriptedTcpServer.start(() => undefined)
    const dialled: string[] = []
    const observed = await createConnect({ ...options, onDial: (address, port) => dialled.push(`${address} ${port}`) })(
      {
        address: loopback,
        port: server.port,
        timeoutMs: 2_000,
      },
    )
    expect(observed).toMatchObject({
      ok: true,
      server: `127.0.0.1:${server.port}`,
      value: { tcp: { localAddress: '127.0.0.1', remotePort: server.port } },
    })
    expect(dialled).toEqual([`127.0.0.1 ${server.port}`])
    if (observed.ok) observed.value.destroy()
  })

  test('from the address it is bound to, in that family only', async () => {
    await using server = await ScriptedTcpServer.start(() => undefined)
    const to = { address: loopback, port: server.port, timeoutMs: 2_000 }
    for (const [bindAddress, localAddress] of [
      ['127.0.0.9', '127.0.0.9'],
      ['::1', '127.0.0.1'],
    ] as const) {
      const observed = await createConnect({ ...options, bindAddress })(to)
      expect(observed).toMatchObject({ value: { tcp: { localAddress } } })
      if (observed.ok) observed.value.destroy()
    }
    expect(await createConnect({ ...options, bindAddress: '192.0.2.7' })(to)).toMatchObject({
      failure: 'connect-no-route',
    })
  })

  test('to a closed port is refused', async () => {
    const server = await ScriptedTcpServer.start(() => undefined)
    const { port } = server
    await server[Symbol.asyncDispose]()
    expect(await connect({ address: loopback, port, timeoutMs: 2_000 })).toMatchObject({
      ok: false,
      failure: 'connect-refused',
      detail: 'ECONNREFUSED',
    })
  })

  test('stops when told', async () => {
    const to = { address: loopback, port: 9, timeoutMs: 2_000, signal: AbortSignal.abort() }
    expect(await connect(to)).toMatchObject({ ok: false, failure: 'stopped' })
  })

  test.each([
    ['ECONNREFUSED', false, 'connect-refused'],
    ['ETIMEDOUT', false, 'connect-timeout'],
    ['EHOSTUNREACH', false, 'connect-unreachable'],
    ['EHOSTUNREACH', true, 'connect-unreachable'],
    ['ENETUNREACH', false, 'connect-unreachable'],
    ['ENETUNREACH', true, 'connect-no-route'],
    ['EADDRNOTAVAIL', true, 'connect-no-route'],
    ['EAFNOSUPPORT', true, 'connect-no-route'],
    ['ECONNRESET', false, 'reset'],
  ])('%s, at once: %s, means %s', (code, isAtOnce, failure) => {
    expect(connectFailure(code, isAtOnce)).toBe(failure)
  })
})

describe('reading', () => {
  test('chunks until the end', async () => {
    await withConnection(
      (socket) => socket.end('220 hello\r\n'),
      async (connection) => {
        expect(text(await connection.read(patient()))).toBe('220 hello\r\n')
        expect(await connection.read(patient())).toBeUndefined()
        expect(await connection.read(patient())).toBeUndefined()
      },
    )
  })

  test('what was said before a reset, then the reset', async () => {
    await withConnection(
      (socket) => socket.write('554 no\r\n', () => setTimeout(() => socket.resetAndDestroy(), 20)),
      async (connection) => {
        await delay(60)
        expect(text(await connection.read(patient()))).toBe('554 no\r\n')
        expect(await failureOf(connection.read(patient()))).toBe('reset')
        expect(await failureOf(connection.write(Buffer.from('QUIT\r\n')))).toMatch(/closed|reset/)
      },
    )
  })

  test('ends with the signal: in time, stopped, or as its reason says', async () => {
    await withConnection(
      () => undefined,
      async (connection) => {
        expect(await failureOf(connection.read(AbortSignal.timeout(10)))).toBe('reply-timeout')
        expect(await failureOf(connection.read(AbortSignal.abort()))).toBe('stopped')
        const reason = new ConnectionError('run-deadline', 'the run is over')
        expect(await failureOf(connection.read(AbortSignal.abort(reason)))).toBe('run-deadline')
      },
    )
  })

  test('goes on after a read that ended in time', async () => {
    await withConnection(
      (socket) => socket.once('data', () => socket.write('late')),
      async (connection) => {
        expect(await failureOf(connection.read(AbortSignal.timeout(10)))).toBe('reply-timeout')
        await connection.write(Buffer.from('x'))
        expect(text(await connection.read(patient()))).toBe('late')
      },
    )
  })

  test('holds a server back that sends without end', async () => {
    await withConnection(
      (socket) => {
        const more = (): void => {
          while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
        }
        socket.on('drain', more)
        more()
      },
      async (connection, server) => {
        let previous = -1
        let sent = 0
        // Until the kernel's buffers are full too and nothing moves any more.
        while (sent !== previous) {
          previous = sent
          await delay(100)
          sent = server.connections[0]?.bytesWritten ?? 0
        }
        expect(sent).toBeLessThan(64 * 1024 * 1024)
        let received = 0
        while (received < 1_000_000) received += (await connection.read(patient()))?.length ?? 0
      },
    )
  })
})
