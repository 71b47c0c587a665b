import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitiseBytes, sanitiseText } from './sanitise.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('sanitiseBytes', () => {
  it.each([
    ['plain words', utf8('220 mx.example.com ready'), '220 mx.example.com ready'],
    ['valid UTF-8', utf8('grüße 你好 🙂'), 'grüße 你好 🙂'],
    ['Latin-1', bytes(0x67, 0x72, 0xfc, 0xdf), 'gr\\xfc\\xdf'],
    ['markup stays text', utf8('<script>alert(1)</script>'), '<script>alert(1)</script>'],
    ['NUL and ESC', bytes(0x61, 0, 0x1b, 0x5b, 0x7f), 'a\\x00\\x1b[\\x7f'],
    ['line ends and tabs', utf8('a\r\n\tb'), 'a\\x0d\\x0a\\x09b'],
    ['C1 controls in UTF-8', utf8('a\u0085b'), 'a\\x85b'],
    ['right-to-left override', utf8('a\u202eb'), 'a\\u{202e}b'],
    ['zero width, line separator, byte order mark', utf8('\ufeffa\u200b\u2028'), '\\u{feff}a\\u{200b}\\u{2028}'],
    ['surrogate encoded in UTF-8', bytes(0xed, 0xa0, 0x80), '\\xed\\xa0\\x80'],
    ['overlong slash', bytes(0xc0, 0xaf), '\\xc0\\xaf'],
    ['nothing', bytes(), ''],
  ])('%s', (_, input, text) => {
    expect(sanitiseBytes(input, 200)).toBe(text)
  })

  it('cuts before a character or an escape that does not fit', () => {
    expect(sanitiseBytes(utf8('abcdef'), 3)).toBe('abc')
    expect(sanitiseBytes(bytes(0x61, 0, 0x62), 4)).toBe('a')
    expect(sanitiseBytes(utf8('a🙂'), 2)).toBe('a')
  })

  it('does not take a long text for Latin-1 because it was cut inside a character', () => {
    expect(sanitiseBytes(utf8('ü'.repeat(1_000)), 10)).toBe('ü'.repeat(10))
    expect(sanitiseBytes(utf8(`x${'🙂'.repeat(1_000)}`), 5)).toBe('x🙂🙂')
  })

  it('gives bounded, well-formed text without controls for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 0, max: 300 }), (input, max) => {
        const text = sanitiseBytes(input, max)
        expect(text.length).toBeLessThanOrEqual(max)
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

describe('sanitiseText', () => {
  it('escapes lone surrogates and leaves text alone that is already clean', () => {
    expect(sanitiseText('a\ud800b', 100)).toBe('a\\u{d800}b')
    const once = sanitiseText('a\u0000\u202e', 100)
    expect(sanitiseText(once, 100)).toBe(once)
  })
})
