import { expect, it } from 'vitest'
import { markQuotes } from './mark-quotes.ts'

it('marks the words of quotes, whatever their case and line breaks, and keeps the text', () => {
  const shown = 'To: Lee@Fabrikam.example\nsaid 450 4.7.1\n  cannot find it'
  const pieces = markQuotes(shown, [
    { of: 'diagnosticText', words: '450 4.7.1 cannot find it' },
    { of: 'recipient', words: 'lee@fabrikam.example' },
    { of: 'status', words: '4.7.1' },
    { of: 'remoteMta', words: 'not there' },
  ])
  expect(pieces).toEqual([
    { text: 'To: ' },
    { text: 'Lee@Fabrikam.example', quote: 1 },
    { text: '\nsaid ' },
    { text: '450 4.7.1\n  cannot find it', quote: 0 },
  ])
  expect(pieces.map(({ text }) => text).join('')).toBe(shown)
})
