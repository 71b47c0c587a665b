import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectionError } from '../net/connection-error.ts'
import { ReplyReader } from './reply-reader.ts'

const signal = new AbortController().signal
const encoder = new TextEncoder()

/** A stream of these chunks; afterwards its end. */
function streamOf(chunks: (string | Uint8Array)[]) {
  const left = chunks.map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk))
  const taken = { byteCount: 0 }
  const read = async () => {
    const chunk = left.shift()
    taken.byteCount += chunk?.length ?? 0
    return chunk
  }
  return { read, taken }
}

const readOf = (...chunks: (string | Uint8Array)[]) => new ReplyReader(streamOf(chunks), 65_536).read(signal)

describe('whole replies', () => {
  test.each([
    ['one line', ['220 mx.example.com\r\n'], 220, ['mx.example.com']],
    ['several lines', ['220-one\r\n220-two\r\n220 three\r\n'], 220, ['one', 'two', 'three']],
    ['byte by byte', [...'250-a\r\n250 b\r\n'], 250, ['a', 'b']],
    ['a code without text', ['250\r\n'], 250, ['']],
    ['an empty last line', ['220-a\r\n220 \r\n'], 220, ['a', '']],
    ['terminal escapes and bidi marks', ['220 \u001b]0;x\u0007\u202e\r\n'], 220, ['\\x1b]0;x\\x07\\u{202e}']],
    ['bytes that are no UTF-8', [Uint8Array.from([...encoder.encode('220 '), 0xe9, 13, 10])], 220, ['\\xe9']],
    ['a bare CR inside', ['220 a\rb\r\n'], 220, ['a\\x0db']],
    ['a long text', [`220 ${'x'.repeat(1_000)}\r\n`], 220, ['x'.repeat(512)]],
  ])('%s', async (_, chunks, replyCode, replyLines) => {
    expect(await readOf(...chunks)).toEqual({
      ok: true,
      reply: { replyCode, replyLines },
      hasBareLf: false,
      leftOutCount: 0,
    })
  })

  test('a bare LF is tolerated and told', async () => {
    expect(await readOf('220-a\n220 b\r\n')).toMatchObject({ ok: true, hasBareLf: true })
  })

  test.each([
    ['550 5.7.1 no\r\n', '5.7.1'],
    ['550 5.7.999 no\r\n', '5.7.999'],
    ['421 4.7.0\r\n', '4.7.0'],
    ['550 4.7.1 contradicts\r\n', undefined],
    ['550 5.7.1no\r\n', undefined],
    ['550 5.999999999.1 no\r\n', undefined],
  ])('enhanced status code of %j', async (text, code) => {
    const read = await readOf(text)
    expect(read.ok && read.reply.enhancedStatusCode).toBe(code)
  })
})

describe('what is no reply', () => {
  test.each([
    ['HTTP', ['HTTP/1.1 400 Bad Request\r\n'], 'not-smtp'],
    ['SSH', ['SSH-2.0-x\r\n'], 'not-smtp'],
    ['TLS without any line end', [Uint8Array.from([22, 3, 1, 0])], 'not-smtp'],
    ['an empty line', ['\r\n'], 'reply-malformed'],
    ['a short code', ['25 ok\r\n'], 'not-smtp'],
    ['a code beyond 5', ['620 ok\r\n'], 'reply-malformed'],
    ['an odd separator', ['220+ok\r\n'], 'reply-malformed'],
    ['a changed code', ['250-a\r\n550 b\r\n'], 'reply-malformed'],
    ['no line end in 2,049 bytes', [`220 ${'x'.repeat(2_045)}`], 'reply-too-long'],
    ['the end before anything', [], 'closed'],
    ['the end inside a reply', ['220-a\r\n'], 'closed'],
  ])('%s', async (_, chunks, failure) => {
    expect(await readOf(...chunks)).toMatchObject({ ok: false, failure })
  })

  test('an endless multi-line reply ends after 100 lines', async () => {
    const read = await readOf(...Array.from({ length: 500 }, () => '250-more\r\n'))
    expect(read).toMatchObject({ ok: false, failure: 'reply-too-long', heard: { replyCode: 250 } })
    expect(!read.ok && read.heard?.replyLines.length).toBe(100)
  })

  test('an endless line costs no more than the session may read', async () => {
    const stream = streamOf(Array.from({ length: 1_000 }, () => `220-${'x'.repeat(1_500)}\r\n`))
    const reader = new ReplyReader(stream, 10_000)
    expect(await reader.read(signal)).toMatchObject({ ok: false, failure: 'reply-too-long' })
    expect(stream.taken.byteCount).toBeLessThan(12_000)
  })

  test('a reset is the failure of the connection', async () => {
    const read = () => Promise.reject(new ConnectionError('reset', 'ECONNRESET'))
    const reader = new ReplyReader({ read }, 65_536)
    expect(await reader.read(signal)).toEqual({ ok: false, failure: 'reset', detail: 'ECONNRESET' })
  })

  test('of a longer list a hundred lines are kept, and the one that must be', async () => {
    const lines = Array.from({ length: 1_999 }, (_, index) => `250-X-${index}\r\n`)
    lines.splice(1_500, 1, '250-WANTED\r\n')
    const stream = streamOf([...lines, '250 LAST\r\n250 next\r\n'])
    const reader = new ReplyReader(stream, 65_536)
    const read = await reader.read(signal, (text) => text === 'WANTED')
    expect(read).toMatchObject({ ok: true, leftOutCount: 1_900 })
    expect(read.ok && read.reply.replyLines).toEqual([
      ...Array.from({ length: 99 }, (_, index) => `X-${index}`),
      'WANTED',
    ])
    expect(await reader.read(signal)).toMatchObject({ ok: true, reply: { replyLines: ['next'] } })
  })

  test('a list without end ends with the bytes we read', async () => {
    const stream = streamOf(Array.from({ length: 20_000 }, () => '250-MORE\r\n'))
    const read = await new ReplyReader(stream, 65_536).read(signal, () => false)
    expect(read).toMatchObject({ ok: false, failure: 'reply-too-long' })
    expect(stream.taken.byteCount).toBeLessThanOrEqual(65_546)
  })

  test('what was said beyond the reply is known', async () => {
    const reader = new ReplyReader(streamOf(['220 go\r\n250 INJECTED\r\n']), 65_536)
    await reader.read(signal)
    expect(reader.hasUnread).toBe(true)
    expect(reader.unreadText).toBe('250 INJECTED\\x0d\\x0a')
  })
})

describe('fuzz', () => {
  const hostileBytes = fc.oneof(
    fc.uint8Array({ maxLength: 3_000 }),
    fc
      .string({ unit: fc.constantFrom('2', '5', '0', '-', ' ', '\r', '\n', 'a', '\0', 'é'), maxLength: 400 })
      .map((text) => encoder.encode(text)),
  )

  test('never throws, keeps within every limit, and gives text that can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileBytes, { maxLength: 12 }), async (chunks) => {
        const stream = streamOf(chunks)
        const reader = new ReplyReader(stream, 8_192)
        for (let count = 0; count < 200; count++) {
          const read = await reader.read(signal)
          const reply = read.ok ? read.reply : read.heard
          expect(reply?.replyLines.length ?? 0).toBeLessThanOrEqual(100)
          for (const line of reply?.replyLines ?? []) {
            expect(line.length).toBeLessThanOrEqual(512)
            expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u)
          }
          if (!read.ok) {
            expect(read.detail?.length ?? 0).toBeLessThanOrEqual(300)
            break
          }
        }
        expect(stream.taken.byteCount).toBeLessThanOrEqual(8_192 + 3_000)
      }),
    )
  })

  test('cutting a stream into other chunks changes nothing', async () => {
    const line = fc.tuple(fc.constantFrom('-', ' '), fc.string({ unit: 'grapheme-ascii', maxLength: 30 }))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = encoder.encode(lines.map(([separator, text]) => `250${separator}${text}\r\n`).join(''))
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        expect(await readOf(...parts)).toEqual(await readOf(bytes))
      }),
    )
  })
})
