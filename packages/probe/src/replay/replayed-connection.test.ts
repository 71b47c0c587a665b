import { expect, test } from 'vitest'
import type { ConnectionStep } from './recording.ts'
import { ReplayedConnection } from './replayed-connection.ts'
import { VirtualClock } from './virtual-clock.ts'

const clock = new VirtualClock()
const tcp = { localAddress: '192.0.2.99', remotePort: 25 }
const patient = new AbortController().signal
const steps: ConnectionStep[] = [
  { what: 'heard', atMs: 40, bytes: '220 mx.example.com\r\n' },
  { what: 'said', atMs: 41, bytes: 'EHLO check.example.net\r\n' },
  { what: 'heard', atMs: 70, bytes: '250 \u00fc\r\n' },
  { what: 'broke', atMs: 90, failure: 'reset', message: 'ECONNRESET' },
]
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test('the other side says again what it said, when it said it', async () => {
  const clock = new VirtualClock()
  const connection = new ReplayedConnection(tcp, steps, clock)
  await clock.run(connection.read(patient))
  expect(clock.nowMs()).toBe(40)
  await connection.write(bytes('EHLO check.example.net\r\n'))
  expect(await clock.run(connection.read(patient))).toEqual(bytes('250 \u00fc\r\n'))
  expect(clock.nowMs()).toBe(70)
  await expect(clock.run(connection.read(patient))).rejects.toMatchObject({ failure: 'reset' })
})

test('a reply is not heard before what it replies to was said', async () => {
  const connection = new ReplayedConnection(tcp, steps, clock)
  await clock.run(connection.read(patient))
  const reply = connection.read(patient)
  await expect(clock.run(reply)).rejects.toThrow('nothing is left to wait for')
  await connection.write(bytes('EHLO check.example.net\r\n'))
  expect(await clock.run(reply)).toEqual(bytes('250 \u00fc\r\n'))
})

test('who says something else than then gets no answer', async () => {
  const connection = new ReplayedConnection(tcp, steps, clock)
  await clock.run(connection.read(patient))
  await expect(connection.write(bytes('HELO check.example.net\r\n'))).rejects.toMatchObject({ failure: 'closed' })
  expect(await clock.run(connection.read(patient))).toBeUndefined()
})

test('after its last word it is silent until we give up', async () => {
  const clock = new VirtualClock()
  const connection = new ReplayedConnection(tcp, steps.slice(0, 1), clock)
  await clock.run(connection.read(patient))
  const impatient = AbortSignal.abort(new DOMException('late', 'TimeoutError'))
  await expect(connection.read(impatient)).rejects.toThrow()
})
