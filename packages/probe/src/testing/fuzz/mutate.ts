import type { Random } from './random.ts'

/** Bytes at which readers go wrong: limits of counts and lengths, pointers, line ends, controls, broken UTF-8. */
const telling = [
  0, 1, 0x0a, 0x0d, 0x1b, 0x20, 0x2d, 0x2e, 0x3f, 0x40, 0x41, 0x5c, 0x7f, 0x80, 0xbf, 0xc0, 0xe2, 0xed, 0xff,
]
const maxLength = 70_000

/** A seed of the corpus, changed in some places: bytes, cuts, repetitions, and pieces of other seeds. */
export function mutate(corpus: readonly Uint8Array[], random: Random): Uint8Array {
  if (random.below(20) === 0) return Uint8Array.from({ length: random.below(600) }, () => random.below(256))
  let bytes = Buffer.from(random.pick(corpus))
  for (let changes = 1 + random.below(8); changes > 0; changes--) bytes = change(bytes, corpus, random)
  return bytes.subarray(0, maxLength)
}

function change(bytes: Buffer, corpus: readonly Uint8Array[], random: Random): Buffer<ArrayBuffer> {
  const at = random.below(bytes.length + 1)
  const head = bytes.subarray(0, at)
  const tail = bytes.subarray(at)
  switch (random.below(8)) {
    case 0:
      return Buffer.concat([head, Buffer.from([random.below(256)]), tail.subarray(1)])
    case 1:
      return Buffer.concat([head, Buffer.from([random.pick(telling)]), tail.subarray(1)])
    case 2:
      return Buffer.concat([head, Buffer.from([random.pick(telling), random.pick(telling)]), tail.subarray(2)])
    case 3:
      return Buffer.concat([head])
    case 4:
      return Buffer.concat([head, tail.subarray(random.below(8))])
    case 5:
      return Buffer.concat([head, ...Array.from({ length: random.below(300) }, () => tail.subarray(0, 12)), tail])
    case 6: {
      const other = random.pick(corpus)
      const from = random.below(other.length + 1)
      return Buffer.concat([head, other.subarray(from, from + random.below(80)), tail])
    }
    default:
      return Buffer.concat([head, Buffer.alloc(random.below(3_000), random.pick(telling)), tail])
  }
}
