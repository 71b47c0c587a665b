import { describe, expect, it } from 'vitest'
import { foldCase, squeeze } from './fold.ts'
import { findPattern, matchLine } from './match-pattern.ts'
import { parsePattern } from './pattern.ts'

function slotsOf(pattern: string, line: string): object | undefined {
  const text = squeeze(line)
  return matchLine(parsePattern(pattern), text, foldCase(text))?.slots
}

describe('a whole line', () => {
  it.each<[string, string, object | undefined]>([
    ['<{recipient}>:', '<lee@fabrikam.example>:', { recipient: 'lee@fabrikam.example' }],
    [
      '{words} to {recipient}.',
      'Unable to send to lee@x.example.',
      { words: 'Unable to send', recipient: 'lee@x.example' },
    ],
    ['{recipient}:', '  <Lee@fabrikam.example>:', { recipient: 'lee@fabrikam.example' }],
    ['the program at {reportingMta}.', 'The  program at mx.adatum.example.', { reportingMta: 'mx.adatum.example' }],
    ['with {remoteMta}', 'with mx.adatum.example.', { remoteMta: 'mx.adatum.example' }],
    ['{words} to {recipient}.', 'Sent on to lee@x.example.', { words: 'Sent on', recipient: 'lee@x.example' }],
    ['for the next {span}', 'for the next 22 hours and 51 minutes', { span: '22 hours and 51 minutes' }],
    ['Said: {reply}', 'Said: 550 no', { reply: '550 no' }],
    ['Said', 'Said more', undefined],
    ['{words}{recipient}', 'Lee Smith lee@x.example', { words: 'Lee Smith', recipient: 'lee@x.example' }],
  ])('%s in “%s”', (pattern, line, expected) => {
    expect(slotsOf(pattern, line)).toEqual(expected)
  })
})

describe('anywhere', () => {
  it('begins at the border of a word', () => {
    expect(findPattern(parsePattern('host {remoteMta} said'), 'ghost x said, host mx.example said')?.slots).toEqual({
      remoteMta: 'mx.example',
    })
  })

  it('gives up after a bounded number of beginnings', () => {
    expect(findPattern(parsePattern('host {remoteMta} said'), 'host - '.repeat(100) + 'host a said')).toBeUndefined()
  })
})

it('a slot that nobody knows is refused', () => {
  expect(() => parsePattern('{recipent}:')).toThrow('{recipent}')
})
