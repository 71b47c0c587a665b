import { describe, expect, it } from 'vitest'
import { allCodes } from './all-codes.ts'
import { codesOfRow } from './fits-code.ts'
import { parseCode } from './parse-code.ts'

/** IANA, Simple Mail Transfer Protocol (SMTP) Enhanced Status Codes Registry: the highest detail of each subject. */
const lastDetails = [0, 10, 4, 6, 7, 6, 10, 30]

const registry = allCodes.filter(({ whose }) => whose === 'registry').map(({ row }) => row)

describe('the registry', () => {
  it('is there as a whole', () => {
    const all = lastDetails.flatMap((last, subject) =>
      Array.from({ length: last + 1 }, (_, detail) => `x.${subject}.${detail}`),
    )
    expect(all).toHaveLength(81)
    expect(registry.map(({ code }) => code)).toEqual(all)
  })

  it.each(registry.map((row) => [row.code, row] as const))('%s has name, classes and RFC', (_code, row) => {
    expect(row.name).toMatch(/\w/)
    expect(row.classes?.length).toBeGreaterThan(0)
    // The one that was registered without an RFC.
    if (row.code !== 'x.7.28') expect(row.rfc).toBeGreaterThan(3000)
  })
})

it.each([421, 450, 451, 452, 500, 501, 502, 503, 504, 521, 530, 535, 541, 550, 551, 552, 553, 554, 555, 556])(
  'the reply %i is explained',
  (replyCode) => {
    expect(allCodes.some(({ whose, row }) => whose === 'smtp' && row.code === `${replyCode}`)).toBe(true)
  },
)

it('no meaning is told twice', () => {
  const keys = allCodes.map(({ whose, row }) => `${whose} ${row.code} ${row.says ?? ''}`)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

const named = allCodes.map(({ whose, row }) => [`${whose} ${row.code} ${row.says ?? ''}`, row] as const)

it.each(named)('%s is a code, or a run of codes', (_name, row) => {
  for (const code of codesOfRow(row)) {
    const [first = '', last] = code.split('-')
    expect(parseCode(first)).toBeDefined()
    if (last !== undefined) expect(Number(last)).toBeGreaterThan(Number(first.split('.')[2]))
  }
})

it.each(named)('%s is told in short sentences and plain words', (_name, { means, cause, todo, todoMeanwhile }) => {
  for (const text of [means, cause, todo, ...(todoMeanwhile === undefined ? [] : [todoMeanwhile])]) {
    expect(text).toMatch(/^[A-Z“\d].*[.”]$/s)
    for (const sentence of text.split(/[.!?] /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(25)
    expect(text).not.toMatch(/'|"|\b(please|sorry|oops|invalid|illegal|forbidden|blacklist|banner|rDNS|FCrDNS)\b/i)
  }
})
