import { encode, RECURSION_AVAILABLE } from 'dns-packet'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DnsMessage } from './dns-message.ts'
import { MalformedPacketError } from './packet-cursor.ts'
import { readMessage } from './read-message.ts'

const head = (answerCount: number): number[] => [0, 1, 0x81, 0x80, 0, 1, 0, answerCount, 0, 0, 0, 0]
/** example.com A IN, at offset 12. */
const question = [7, ...Buffer.from('example'), 3, ...Buffer.from('com'), 0, 0, 1, 0, 1]
const answerAt = 12 + question.length

const packet = (answerCount: number, ...bytes: number[]): Uint8Array =>
  Uint8Array.from([...head(answerCount), ...question, ...bytes])

/** An answer of a type for the name in the question. */
const answer = (type: number, ...data: number[]): number[] => [
  0xc0,
  12,
  0,
  type,
  0,
  1,
  0,
  0,
  0,
  60,
  data.length >> 8,
  data.length & 255,
  ...data,
]

function readOrRefuse(bytes: Uint8Array): DnsMessage | undefined {
  try {
    return readMessage(bytes)
  } catch (error) {
    if (error instanceof MalformedPacketError) return undefined
    throw error
  }
}

describe('names', () => {
  test.each<[string, number[], string]>([
    ['with pointers', [2, 0x6d, 0x78, 0xc0, 12], 'mx.example.com'],
    ['the root', [0], ''],
    ['in lower case', [2, 0x4d, 0x58, 0], 'mx'],
    ['with a dot inside a label', [8, ...Buffer.from('good.com'), 0], 'good\\.com'],
    ['with markup', [3, ...Buffer.from('<b>'), 0], '\\<b\\>'],
    ['with NUL, blank and a byte above 127', [3, 0, 0x20, 0xe4, 0], '\\000\\032\\228'],
    ['with a backslash', [2, 0x5c, 0x61, 0], '\\\\a'],
  ])('%s', (_, name, text) => {
    expect(readMessage(packet(1, ...answer(12, ...name))).answers).toMatchObject([{ name: 'example.com', data: text }])
  })

  const dataAt = answerAt + 12
  test.each<[string, number[]]>([
    ['a pointer to itself', [0xc0, dataAt]],
    ['a pointer forward', [0xc0, dataAt + 2, 1, 0x61, 0]],
    ['a pointer past the end', [0xff, 0xff]],
    ['half a pointer', [0xc0]],
    ['a ring of two pointers', [0xc0, dataAt + 2, 0xc0, dataAt]],
    ['label type 0x40', [0x41, 0, 0]],
    ['label type 0x80', [0x81, 0, 0]],
    ['a label past the end', [63, 1, 2]],
    ['no end', [1, 0x61]],
    [
      '256 bytes',
      [
        ...Array(4)
          .fill([63, ...Array(63).fill(0x61)])
          .flat(),
        0,
      ],
    ],
  ])('%s is refused', (_, name) => {
    expect(() => readMessage(packet(1, ...answer(12, ...name)))).toThrow(MalformedPacketError)
  })

  test('a name of 255 bytes is read', () => {
    const name = [
      ...Array(3)
        .fill([63, ...Array(63).fill(0x61)])
        .flat(),
      61,
      ...Array(61).fill(0x62),
      0,
    ]
    expect(name).toHaveLength(255)
    expect(readMessage(packet(1, ...answer(12, ...name))).answers[0]?.data).toHaveLength(253)
  })
})

describe('records', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['half a head', Uint8Array.from([0, 1, 2])],
    ['more records promised than there are', packet(255, ...answer(1, 192, 0, 2, 1))],
    ['data past the end', packet(1, 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0xff, 0xff, 192, 0, 2, 1)],
    ['an address of five bytes', packet(1, ...answer(1, 192, 0, 2, 1, 9))],
    ['an address of three bytes', packet(1, ...answer(1, 192, 0, 2))],
    ['an MX without a name', packet(1, ...answer(15, 0, 10))],
    ['a text past its record', packet(1, ...answer(16, 200, 0x61))],
    ['two questions', Uint8Array.from([0, 1, 0x81, 0x80, 0, 2, 0, 0, 0, 0, 0, 0, ...question, ...question])],
  ])('%s: refused', (_, bytes) => {
    expect(() => readMessage(bytes)).toThrow(MalformedPacketError)
  })

  test('of other classes are left out, of unknown types are kept as hex', () => {
    const chaos = answer(1, 192, 0, 2, 1)
    chaos[5] = 3
    expect(readMessage(packet(2, ...chaos, ...answer(99, 1, 0xab))).answers).toMatchObject([
      { type: 'TYPE99', data: '\\# 2 01ab' },
    ])
  })
})

const validPackets = [
  packet(1, ...answer(12, 2, 0x6d, 0x78, 0xc0, 12)),
  packet(2, ...answer(15, 0, 10, 0xc0, 12), ...answer(16, 3, 0x61, 0x62, 0x63)),
  encode({
    type: 'response',
    flags: RECURSION_AVAILABLE,
    questions: [{ type: 'SOA', name: 'example.com' }],
    answers: [
      {
        type: 'SOA',
        name: 'example.com',
        data: { mname: 'a.example', rname: 'b.example', serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 },
      },
      { type: 'DNSKEY', name: 'example.com', data: { flags: 257, algorithm: 13, key: Buffer.alloc(64) } },
      { type: 'DS', name: 'example.com', data: { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.alloc(32) } },
    ],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: 1232,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  }),
]

describe('whatever comes', () => {
  const isBounded = (message: DnsMessage | undefined, sizeBytes: number): void => {
    if (!message) return
    const records = [...message.answers, ...message.authorities, ...message.additionals]
    expect(records.length).toBeLessThanOrEqual(sizeBytes / 11)
    for (const { name, data } of records) {
      expect(name.length).toBeLessThanOrEqual(4 * 255)
      expect(data.length).toBeLessThanOrEqual(4 * 65_535)
      expect(`${name}${data}`).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    }
  }

  test('random bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => isBounded(readOrRefuse(bytes), bytes.length)),
      { numRuns: 2_000 },
    )
  })

  test('mutated valid packets are read or refused', () => {
    const mutation = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(
        fc.constantFrom(...validPackets),
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 400 }),
        (valid, mutations, cut) => {
          const bytes = Uint8Array.from(valid.subarray(0, Math.max(12, valid.length - (cut % 40))))
          for (const [at, value] of mutations) bytes[at % bytes.length] = value
          isBounded(readOrRefuse(bytes), bytes.length)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  test('the largest message full of pointers ends', () => {
    const bytes = new Uint8Array(65_535).fill(0xc0)
    bytes.set([0, 1, 0x81, 0x80, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
    expect(readOrRefuse(bytes)).toBeUndefined()
  })
})
