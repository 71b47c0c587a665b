import { describe, expect, it } from 'vitest'
import { findNoticeWords, normalise } from './find-notice-words.ts'
import { subjectWords, textWords } from './notice-words.ts'

describe.each([
  ['subjects', subjectWords],
  ['texts', textWords],
] as const)('words of %s', (_name, rows) => {
  it.each(rows.map((row) => [row.pattern, row] as const))('“%s” is found in its sample, and its kind', (_, row) => {
    expect(findNoticeWords([row], normalise(row.sample))).toBe(row)
    expect(findNoticeWords(rows, normalise(row.sample))?.kind).toBe(row.kind)
  })
})

it.each(['Order 4711: delivery on Friday', 'Lunch?', ''])('“%s” is the subject of no notice', (subject) => {
  expect(findNoticeWords(subjectWords, normalise(subject))).toBeUndefined()
})
