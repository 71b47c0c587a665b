import { describe, expect, it, test } from 'vitest'
import { messages } from '../checks/messages.en.ts'
import { formatWords, placeholdersOf } from './format-words.ts'
import { causeTemplates, verdictTemplates } from './verdict-templates.ts'

const variants = [
  'The name of {address} is {name}, and it leads to {leadsTo}.',
  'The name of {address} is {name}.',
  'An address has a name.',
] as const

describe('formatWords', () => {
  it.each([
    [
      'every value',
      { address: '192.0.2.1', name: 'mx.example', leadsTo: ['192.0.2.2'] },
      'The name of 192.0.2.1 is mx.example, and it leads to 192.0.2.2.',
    ],
    [
      'two of a list',
      { address: '192.0.2.1', name: 'mx.example', leadsTo: ['192.0.2.2', '192.0.2.3'] },
      'The name of 192.0.2.1 is mx.example, and it leads to 192.0.2.2 and 192.0.2.3.',
    ],
    [
      'an empty list',
      { address: '192.0.2.1', name: 'mx.example', leadsTo: [] },
      'The name of 192.0.2.1 is mx.example.',
    ],
    ['a blank text', { address: '192.0.2.1', name: ' ' }, 'An address has a name.'],
    ['nothing', {}, 'An address has a name.'],
  ])('with %s', (_case, args, expected) => {
    expect(formatWords(variants, args)).toBe(expected)
  })

  it('joins three with commas and one "and"', () => {
    expect(formatWords(['{names}', ''], { names: ['a', 'b', 'c'] })).toBe('a, b and c')
  })

  it('counts in words that fit the number', () => {
    const plural = ['{count, plural, one {# mail server} other {# mail servers}}', 'mail servers']
    expect(formatWords(plural, { count: 1 })).toBe('1 mail server')
    expect(formatWords(plural, { count: 0 })).toBe('0 mail servers')
    expect(formatWords(plural, {})).toBe('mail servers')
  })

  it('keeps braces, tags and quotes of a value as they are', () => {
    expect(formatWords(['They said “{reply}”.', ''], { reply: "<b>{it's}</b>" })).toBe("They said “<b>{it's}</b>”.")
  })

  it('keeps an apostrophe of our own words', () => {
    expect(formatWords(["We can't ask {name}.", ''], { name: 'mx.example' })).toBe("We can't ask mx.example.")
  })

  it('chooses by a yes or no', () => {
    const chosen = ['{isOurs, select, true {ours} other {theirs}}', '']
    expect(formatWords(chosen, { isOurs: true })).toBe('ours')
    expect(formatWords(chosen, { isOurs: false })).toBe('theirs')
  })

  it('throws when every variant wants a value', () => {
    expect(() => formatWords(['{name}'], {})).toThrow('No variant')
  })
})

describe('placeholdersOf', () => {
  it('finds those inside plural and select, each once', () => {
    expect(placeholdersOf('{k, plural, one {# of {n}} other {# of {n} at {place}}} {k}')).toEqual(['k', 'n', 'place'])
  })

  it('finds none in plain words', () => {
    expect(placeholdersOf('Nothing to fill.')).toEqual([])
  })
})

test('no template needs the reader of number and date skeletons, which the pages leave out', () => {
  const templates = [...messages.values(), verdictTemplates, causeTemplates].flatMap((group) =>
    Object.values(group).flat(),
  )
  expect(templates.length).toBeGreaterThan(100)
  for (const template of templates) expect(template).not.toMatch(/::|, *(number|date|time|duration) *[,}]/)
})
