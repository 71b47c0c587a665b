import { expect, test } from 'vitest'
import { parseSelectors } from './index.ts'

test.each([
  [[], []],
  [['selector1'], ['selector1']],
  [
    ['S1, s2', 's1', ' '],
    ['s1', 's2'],
  ],
  [
    ['2026.mail', '_x', 'a-b'],
    ['2026.mail', '_x', 'a-b'],
  ],
])('%j are selectors', (texts, selectors) => {
  expect(parseSelectors(texts)).toEqual({ ok: true, selectors })
})

test.each(['a b', '-a', 'a..b', '.', 'a'.repeat(64), 's1;p=', 'ä', 'x._domainkey.example.com\n'.trimEnd() + '!'])(
  '%j is none',
  (text) => {
    expect(parseSelectors(['s1', text])).toEqual({ ok: false, subject: text.slice(0, 40) })
  },
)
