import { describe, expect, it } from 'vitest'
import { maxBounceBytes, type BounceDocument } from './document.ts'
import { htmlLines } from './html/html-lines.ts'
import { readPart, maxParts, type Part } from './mime/read-part.ts'
import { readStatusText } from './mime/read-status-text.ts'
import { readDocument } from './read-document.ts'
import { divideReturned } from './returned/divide-returned.ts'
import { forwardedNotice } from './visible/forwarded.ts'
import { statusInText } from './visible/status-in-text.ts'
import { unquote } from './visible/unquote.ts'

async function documentOf(input: string | Uint8Array): Promise<BounceDocument> {
  const read = await readDocument(input)
  if (!read.ok) throw new Error(read.problem)
  return read.document
}

/** The lines, and how often one of them was looked at. */
function counted(lines: string[]): { lines: string[]; looks: () => number } {
  let looks = 0
  const get = (target: string[], key: string | symbol, receiver: unknown): unknown => {
    if (typeof key === 'string' && /^\d/.test(key)) looks += 1
    return Reflect.get(target, key, receiver)
  }
  return { lines: new Proxy(lines, { get }), looks: () => looks }
}

const repeated = (lines: string[], times: number): string[] => Array.from({ length: times }, () => lines).flat()
const bodies: [string, string[]][] = [
  ['empty lines', ['']],
  ['fields', ['X-A: b']],
  ['folded lines', ['X-A: b', '\tc', '\t']],
  ['fields and empty lines in turn', ['Received: a', '', 'Message-ID: <b@c.example>', '']],
  ['dividing lines', ['Original message headers:', '']],
  [
    'quoted header fields',
    ['This report relates to a message you sent with the following header fields:', '', '  To: a', ''],
  ],
  ['recipients', ['Final-Recipient: rfc822; a@b.example', 'x', 'y']],
  ['indented recipients', ['  Final-Recipient: rfc822; a@b.example', '  x y', 'z']],
  ['actions alone', ['Action: failed']],
  ['marks of quotation', ['>>>>>>>>>>>>>>>>>>>> a', '> b', ' > c', 'd']],
  ['labels', ['From: a', 'To: b;', '  c', 'x']],
  ['whole headers', ['From: a', 'Sent: b', 'To: c', 'Subject: d', '']],
  ['boundaries', ['--b', '', 'x']],
  ['boundaries within boundaries', ['--b', 'Content-Type: multipart/mixed; boundary=b', '']],
]

describe('a text twice as long is looked at twice as often', () => {
  const readers: [string, (lines: string[]) => unknown][] = [
    [
      'readPart',
      (lines) =>
        readPart({
          lines: ['Content-Type: multipart/mixed; boundary=b', '', ...lines],
          start: 0,
          end: lines.length + 2,
        }),
    ],
    ['readStatusText', readStatusText],
    ['divideReturned', divideReturned],
    ['statusInText', statusInText],
    ['unquote', (lines) => forwardedNotice(unquote(lines))],
  ]
  it.each(
    readers.flatMap(([name, read]) =>
      bodies.map(([body, lines]): [string, string, typeof read, string[]] => [name, body, read, lines]),
    ),
  )('%s of %s', (_name, _body, read, lines) => {
    const [short, long] = [2_000, 4_000].map((times) => {
      const { lines: watched, looks } = counted(repeated(lines, times))
      read(watched)
      return looks()
    })
    expect(long).toBeLessThanOrEqual((short ?? 0) * 2.1 + 500)
  })
})

describe('bounded, whatever it holds', () => {
  it.each<[string, string]>([
    ['angles and ats', '<'.repeat(400_000) + '@'.repeat(400_000)],
    ['blanks', `${' '.repeat(900_000)}x`],
    ['carriage returns', `x${'\r'.repeat(900_000)}x`],
    ['commas', `${'a,'.repeat(400_000)}@`],
    ['encoded words', `MIME-Version: 1.0\nSubject: ${'=?utf-8?q?a'.repeat(80_000)}\n\nx`],
    ['equals signs', `MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(400_000)}`],
    ['open tags', `MIME-Version: 1.0\nContent-Type: text/html\n\n${'<a '.repeat(300_000)}`],
    ['comments', `MIME-Version: 1.0\nContent-Type: text/html\n\n${'<!--'.repeat(200_000)}`],
    ['ampersands', `MIME-Version: 1.0\nContent-Type: text/html\n\n${'&#'.repeat(400_000)}`],
    ['targets of links', `Delivery has failed\n${'<http:'.repeat(150_000)}`],
    ['escapes', `MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-2022-jp\n\n${'\u001b$B'.repeat(200_000)}`],
    ['shifts', `MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-7\n\n${'+'.repeat(800_000)}`],
    [
      'NUL among words',
      `Delivery has failed\n${'a\0b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(15_000)}`,
    ],
    ['lone surrogates', 'Delivery has failed \ud800'.repeat(30_000)],
  ])('%s', async (_name, text) => {
    const { lines, fields } = await documentOf(text)
    expect(lines.join('\n').length).toBeLessThanOrEqual(262_144)
    for (const line of lines) expect(line).not.toMatch(/[\0\u200b]|\p{Surrogate}/u)
    for (const { value } of fields) expect(value.length).toBeLessThanOrEqual(16_000)
  })

  it('a hundred thousand parts', () => {
    const lines = ['Content-Type: multipart/mixed; boundary=b', '', ...repeated(['--b', '', 'x'], 100_000)]
    expect(readPart({ lines, start: 0, end: lines.length }).parts.length).toBeLessThanOrEqual(maxParts)
  })

  it('parts a thousand deep', () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => [
      `Content-Type: multipart/mixed; boundary=b${n}`,
      '',
      `--b${n}`,
    ]).flat()
    const depth = ({ parts }: Part): number => 1 + Math.max(0, ...parts.map(depth))
    expect(depth(readPart({ lines, start: 0, end: lines.length }))).toBeLessThanOrEqual(11)
  })

  it('messages a thousand deep', async () => {
    const { returned, attached } = await documentOf('MIME-Version: 1.0\nContent-Type: message/rfc822\n\n'.repeat(1_000))
    expect([returned.length, attached.length]).toEqual([2, 1])
  })

  it('tags without an end, in one pass', () => {
    expect(htmlLines('<script>'.repeat(100_000))).toEqual([])
  })

  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty'],
    ['blanks alone', ' \r\n\t', 'empty'],
    ['more than a megabyte', 'x'.repeat(maxBounceBytes + 1), 'too-large'],
    ['more than a megabyte of a file', new Uint8Array(maxBounceBytes + 1).fill(120), 'too-large'],
    ['a picture', Uint8Array.from({ length: 2_000 }, (_, at) => (at * 37) % 256), 'unreadable'],
    [
      'a broken file of Outlook',
      Uint8Array.from({ length: 600 }, (_, at) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][at] ?? 0),
      'unreadable',
    ],
  ])('%s', async (_name, input, problem) => {
    expect(await readDocument(input)).toEqual({ ok: false, problem })
  })
})
