import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it, test } from 'vitest'
import { messages } from '../checks/messages.en.ts'
import { formatWords, placeholdersOf } from './format-words.ts'
import { MessageSyntaxError } from './read-message.ts'
import { causeTemplates } from './cause-templates.ts'
import { verdictTemplates } from './verdict-templates.ts'

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

const samples: Record<string, number>[] = [
  { n: 1, k: 1, count: 1, hostCount: 1, seconds: 1 },
  { n: 2, k: 1_234, count: 0, hostCount: 3, seconds: 21, dayCount: 0 },
]
/** The words that decide a choice, and numbers; every other value is a text of its own. */
const choices = ['true', 'false', 'stops', 'risk']

test('every template reads as the library of ICU MessageFormat reads it', () => {
  const templates = [...messages.values(), verdictTemplates, causeTemplates].flatMap((group) =>
    Object.values(group).flat(),
  )
  expect(templates.length).toBeGreaterThan(100)
  for (const template of templates) {
    const library = new IntlMessageFormat(template, 'en-GB', undefined, { ignoreTag: true })
    for (const sample of samples) {
      for (const choice of choices) {
        const names = placeholdersOf(template)
        const args = Object.fromEntries(names.map((name) => [name, sample[name] ?? valueFor(template, name, choice)]))
        expect(formatWords([template], args)).toBe(library.format(args))
      }
    }
  }
})

function valueFor(template: string, name: string, choice: string): string | number {
  if (template.includes(`{${name}, plural`)) return choice === 'true' ? 1 : 7
  return template.includes(`{${name}, select`) ? choice : `<${name}>`
}

test.each([
  '{',
  '}',
  'a } b',
  '{name',
  '{a, number}',
  '{a, plural, one {x}}',
  '{a, select, =0 {x} other {y}}',
  '{a b}',
])('the template %s is refused', (template) => {
  expect(() => formatWords([template], { a: 1, name: 'x' })).toThrow(MessageSyntaxError)
})
