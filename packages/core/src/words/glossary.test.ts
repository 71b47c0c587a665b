import { describe, expect, it, test } from 'vitest'
import { explainWords, glossary } from './index.ts'

describe.each(glossary)('$term', ({ slug, meaning, spellings }) => {
  it('is explained in short sentences', () => {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const sentence of meaning.split(/(?<=\.)\s+/)) {
      expect(sentence).toMatch(/\.$/)
      expect(sentence.split(' ').length).toBeLessThanOrEqual(25)
    }
  })

  it('is found in each of its spellings', () => {
    for (const spelling of spellings) {
      expect(explainWords([`Here is ${spelling}, and ${spelling}.`])).toEqual([
        [
          { text: 'Here is ' },
          { text: spelling, word: expect.objectContaining({ slug }) },
          { text: `, and ${spelling}.` },
        ],
      ])
    }
  })
})

test('no slug and no spelling occurs twice', () => {
  const slugs = glossary.map(({ slug }) => slug)
  const spellings = glossary.flatMap((word) => [...word.spellings])
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(new Set(spellings.map((spelling) => spelling.toLowerCase())).size).toBe(spellings.length)
})

test('a word is explained where it is read first, and only there', () => {
  const [first, second] = explainWords(['The Reverse DNS name is missing.', 'A reverse DNS name (PTR) helps.'])
  expect(first?.map(({ text }) => text)).toEqual(['The ', 'Reverse DNS name', ' is missing.'])
  expect(second).toEqual([{ text: 'A reverse DNS name (PTR) helps.' }])
})

test('the words of a server and parts of longer words stay as they are', () => {
  for (const text of ['It said “554 blocklist, see bounce.example”.', 'The name port 2500.', 'A re-bounce-r.', '']) {
    expect(explainWords([text])).toEqual([text === '' ? [] : [{ text }]])
  }
})

test('the list is in the order of the alphabet', () => {
  const terms = glossary.map(({ term }) => term.replace(/[^\p{L}\d -]/gu, '').toLowerCase())
  expect(terms).toEqual(terms.toSorted())
})
