import { expect, test } from 'vitest'
import { MalformedPacketError } from '../../dns/packet/packet-cursor.ts'
import { readMessage } from '../../dns/packet/read-message.ts'
import { fuzzOnce } from './run-fuzz.ts'
import { fuzzTargets } from './fuzz-targets.ts'

const rounds = 1_500
/** A reader whose work grows with the square of its input does not end with this much. */
const hugeBytes = 1_000_000

test.each(fuzzTargets)('$name: every seed of the corpus holds', async ({ corpus, run }) => {
  expect(corpus.length).toBeGreaterThan(5)
  for (const bytes of corpus) await run(bytes)
})

test.each(fuzzTargets)('$name: every cut of every short seed holds', async ({ corpus, run }) => {
  for (const bytes of corpus.filter(({ length }) => length < 300)) {
    for (let end = 0; end < bytes.length; end++) await run(bytes.subarray(0, end))
  }
})

test.each(fuzzTargets)(
  '$name: what is repeated without end holds',
  async ({ corpus, run }) => {
    for (const seed of corpus) {
      for (const piece of [seed.subarray(0, 3), seed.subarray(-2), seed]) {
        if (piece.length > 0) await run(Buffer.alloc(hugeBytes, piece))
      }
    }
  },
  60_000,
)

// Found by long runs: a text that was cut inside a character, and a policy behind many blanks.
test.each([100_772, 911_295])('seed %i holds', (seed) => fuzzOnce(seed))

test(`${rounds} mutations of the corpus hold`, async () => {
  for (let seed = 1; seed <= rounds; seed++) await fuzzOnce(seed)
}, 120_000)

test.each([
  ['as many as an honest answer may have', 3_000, true],
  ['more than any', 4_600, false],
])('records under a longest name, both names pointers: %s', (_, count, isRead) => {
  const longest = Buffer.concat([...Array.from({ length: 3 }, () => label(63)), label(61), Buffer.from([0])])
  const head = Buffer.from([0, 7, 0x81, 0x80, 0, 1, count >> 8, count & 0xff, 0, 0, 0, 0])
  const record = Buffer.from([0xc0, 12, 0, 2, 0, 1, 0, 0, 0, 0, 0, 2, 0xc0, 12])
  const packet = Buffer.concat([
    head,
    longest,
    Buffer.from([0, 2, 0, 1]),
    ...Array.from({ length: count }, () => record),
  ])
  expect(longest).toHaveLength(255)
  if (isRead) expect(readMessage(packet).answers).toHaveLength(count)
  else expect(() => readMessage(packet)).toThrow(MalformedPacketError)
})

function label(length: number): Buffer {
  return Buffer.concat([Buffer.from([length]), Buffer.alloc(length, 0x61)])
}
