import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { innerAddresses, NetworkNamespace, whyNoNamespace } from './namespace/network-namespace.ts'

const script = fileURLToPath(new URL('namespace/run-inside.ts', import.meta.url))
const reason = whyNoNamespace()
const title = 'in a network of its own no packet of the command goes where it may not'

if (reason !== undefined) {
  const floor = 'egress.test.ts proves the same from inside the process, and runs everywhere'
  console.log(`The command was not watched from outside: ${reason}. ${floor}.`)
}

test.skipIf(reason !== undefined)(reason === undefined ? title : `${title} (not here: ${reason})`, () => {
  using network = new NetworkNamespace()
  const printed = network.run([process.execPath, script], { CANARY_ADDRESSES: innerAddresses.join(',') })
  const { heard, canaryCount, results }: { heard: string[]; canaryCount: number; results: [string, number][] } =
    JSON.parse(printed)
  const { allowed, public: publicCount, elsewhere } = network.counters()
  expect(results.filter(([, exitCode]) => ![0, 1, 2].includes(exitCode))).toEqual([])
  expect(results.length).toBeGreaterThan(15)
  expect(canaryCount).toBeGreaterThan(40)
  expect(heard).toEqual([])
  expect(elsewhere).toBe(0)
  // The counters do count: what may leave was seen, and so is one packet that may not.
  expect(allowed).toBeGreaterThan(100)
  expect(publicCount).toBeGreaterThan(0)
  network.sendOneInside()
  expect(network.counters()['elsewhere']).toBe(1)
})
