import type { Observed, AddressRegistration } from '@waypost/core/facts'
import { expect, test } from 'vitest'
import { VirtualClock } from '../replay/virtual-clock.ts'
import { RegistryMemory } from './registry-memory.ts'

const host = 'rdap.registry.example'
const value: AddressRegistration = { server: host, first: '203.0.113.0', last: '203.0.113.255', contacts: [] }
const found: Observed<AddressRegistration> = { ok: true, value, elapsedMs: 5 }
const failed: Observed<AddressRegistration> = { ok: false, failure: 'http-timeout', elapsedMs: 5 }

/** A memory, and a way to let time pass. */
function make() {
  const clock = new VirtualClock()
  return { memory: new RegistryMemory(clock), pass: (ms: number) => clock.run(clock.sleep(ms)) }
}

test('what was found holds for a day; a failure is looked at again', async () => {
  const { memory, pass } = make()
  let looks = 0
  const look = (observed: Observed<AddressRegistration>) => () => {
    looks += 1
    return Promise.resolve(observed)
  }
  await memory.recall('203.0.113.25', look(failed))
  expect(await memory.recall('203.0.113.25', look(found))).toBe(found)
  expect(await memory.recall('203.0.113.25', look(failed))).toBe(found)
  expect(looks).toBe(2)
  await pass(86_400_000)
  expect(await memory.recall('203.0.113.25', look(failed))).toBe(failed)
})

test('five questions at once, then one a second, for each registry', async () => {
  const { memory, pass } = make()
  const ask = () => Array.from({ length: 7 }, () => memory.mayAsk(host)).filter(Boolean).length
  expect(ask()).toBe(5)
  expect(memory.mayAsk('rdap.other.example')).toBe(true)
  await pass(2_000)
  expect(ask()).toBe(2)
})

test.each([
  ['30', 30_000],
  ['999999999', 3_600_000],
  ['Fri, 31 Dec 1999 23:59:59 GMT', 60_000],
  [undefined, 60_000],
])('a registry that says “%s” is left alone for %i ms', async (retryAfter, restMs) => {
  const { memory, pass } = make()
  memory.rest(host, retryAfter)
  await pass(restMs - 1)
  expect(memory.mayAsk(host)).toBe(false)
  await pass(1)
  expect(memory.mayAsk(host)).toBe(true)
})
