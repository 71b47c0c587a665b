// npm run test:fuzz [-- --minutes N --seed S]: mutates until the time is over. A failure prints the seed that repeats it.
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { FuzzFailure, fuzzOnce } from './run-fuzz.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const minutes = Number(values.minutes ?? '5')
const firstSeed = Number(values.seed ?? '1')
if (!(minutes > 0) || !Number.isSafeInteger(firstSeed)) {
  process.stderr.write('Write numbers, such as “npm run test:fuzz -- --minutes 5 --seed 1”.\n')
  process.exit(64)
}

/** Readers keep nothing: whatever they were fed, memory comes back. */
const maxGrowthBytes = 67_108_864
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const roundsPerLook = 20_000
const endMs = Date.now() + minutes * 60_000
const usedAtStart = usedBytes()

let seed = firstSeed
try {
  while (Date.now() < endMs) {
    await fuzzOnce(seed)
    seed++
    if ((seed - firstSeed) % roundsPerLook === 0) look()
  }
  look()
} catch (error) {
  if (!(error instanceof FuzzFailure)) throw error
  process.stderr.write(`${error.message}\n${String(error.cause)}\n`)
  process.stderr.write(`Again: npm run test:fuzz -- --seed ${seed}\n`)
  process.exit(1)
}

function look(): void {
  const grownBytes = usedBytes() - usedAtStart
  process.stdout.write(
    `${seed - firstSeed} rounds from seed ${firstSeed}, memory +${Math.round(grownBytes / 1_048_576)} MiB\n`,
  )
  if (grownBytes > maxGrowthBytes) {
    process.stderr.write('The readers keep more memory than they should.\n')
    process.exit(1)
  }
}

function usedBytes(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
