import { describe, expect, it } from 'vitest'
import { strongWords } from './all-words.ts'
import { foldReply } from './fold-reply.ts'
import { indexPhrases, matchPhrase } from './match-phrase.ts'
import { reasonOf } from './index.ts'
import { codeFamilies, mapiCodes, vendorCodes } from './vendor-codes.ts'
import { policyWords } from './policy-words.ts'
import { splitWords } from './split-words.ts'
import { weakWords } from './weak-words.ts'

const rows = [...vendorCodes, ...strongWords, ...mapiCodes, ...policyWords, ...weakWords]

describe('each row', () => {
  it.each(rows.map((row) => [row.pattern, row] as const))('finds %s in its sample', (_pattern, row) => {
    expect(matchPhrase(splitWords(foldReply(row.sample)), indexPhrases([row]))).toBe(row)
  })

  it.each(rows.map((row) => [row.sample, row.reason] as const))('%s is %s', (sample, reason) => {
    expect(reasonOf({ text: sample, isExpired: false })).toBe(reason)
  })
})

it.each(codeFamilies.map(({ sample, form }) => [sample, form] as const))('%s holds a numbered code', (sample, form) => {
  expect(form.test(foldReply(sample))).toBe(true)
})
