import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalName, isAtOrBelow, labelToText, nameToWire } from './name-text.ts'

test.each([
  ['Example.COM.', 'example.com'],
  ['', ''],
  ['.', ''],
  ['good\\.com.test', 'good\\.com.test'],
  ['\\103ood.test', 'good.test'],
  ['5.0/25.2.0.192.in-addr.arpa', '5.0\\/25.2.0.192.in-addr.arpa'],
  ['a\\000b', 'a\\000b'],
])('%s has the spelling %s', (text, canonical) => {
  expect(canonicalName(text)).toBe(canonical)
})

test.each(['a..b', '.a', 'ä.test', 'a\\', 'a\\999', `${'a'.repeat(64)}.test`, `${'abcdefg.'.repeat(32)}x`])(
  '%s is no name',
  (text) => {
    expect(nameToWire(text)).toBeUndefined()
  },
)

test.each<[string, string, boolean]>([
  ['a.example.com', 'example.com', true],
  ['example.com', 'example.com', true],
  ['example.com', '', true],
  ['notexample.com', 'example.com', false],
  ['com', 'example.com', false],
  ['a\\.com', 'com', false],
  ['a\\\\.com', 'com', true],
])('%s at or below %s: %s', (name, zone, expected) => {
  expect(isAtOrBelow(name, zone)).toBe(expected)
})

test('any label survives the way to text and back, but for its case', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 63 }), { minLength: 1, maxLength: 3 }), (labels) => {
      const text = labels.map(labelToText).join('.')
      expect(canonicalName(text)).toBe(text)
      const wire = labels.flatMap((label) => [
        label.length,
        ...label.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte)),
      ])
      expect([...(nameToWire(text) ?? [])]).toEqual([...wire, 0])
    }),
  )
})
