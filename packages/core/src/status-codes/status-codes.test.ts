import { describe, expect, it } from 'vitest'
import { allCodes } from './all-codes.ts'
import { explainCode } from './explain-code.ts'
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

/** The numbers of KB 284204 with what was written about it, and of Microsoft’s list for Exchange Online (March 2024). */
const microsoft = {
  'exchange-2003':
    '4.2.2 4.3.1 4.3.2 4.4.1 4.4.2 4.4.6 4.4.7 4.4.9 4.6.5 5.0.0 5.1.0 5.1.1 5.1.2 5.1.3 5.1.4 5.1.5 5.1.6 5.1.7 5.2.0 ' +
    '5.2.1 5.2.2 5.2.3 5.2.4 5.3.0 5.3.1 5.3.2 5.3.3 5.3.4 5.3.5 5.4.0 5.4.1 5.4.2 5.4.3 5.4.4 5.4.6 5.4.7 5.4.8 5.5.0 ' +
    '5.5.2 5.5.3 5.5.4 5.5.5 5.5.6 5.6.0 5.6.1 5.6.3 5.7.1 5.7.2 5.7.3',
  exchange:
    '4.3.1 4.3.2 4.4.1 4.4.2 4.4.7 5.1.0 5.1.1 5.1.3 5.1.4 5.1.5 5.1.6 5.1.7 5.1.8 5.2.1 5.2.2 5.2.3 5.3.3 5.3.4 5.3.5 ' +
    '5.4.4 5.4.6 5.5.2 5.5.3 5.7.1 5.7.3 5.7.950',
  'exchange-online':
    '4.4.7 5.4.7 4.4.8 5.4.8 4.4.316 4.5.3 4.7.5 5.7.5 4.7.26 4.7.321 5.7.321 4.7.322 5.7.322 4.7.323 5.7.323 4.7.324 ' +
    '5.7.324 4.7.325 5.7.325 4.7.500 4.7.699 4.7.850 4.7.899 5.0.350 5.1.8 5.1.10 5.1.20 5.1.90 5.2.2 5.2.121 5.2.122 ' +
    '5.3.190 5.4.1 5.4.14 5.4.300 5.5.0 5.6.11 5.7.1 5.7.12 5.7.23 5.7.25 5.7.57 5.7.64 5.7.124 5.7.133 5.7.134 5.7.136 ' +
    '5.7.501 5.7.502 5.7.503 5.7.504 5.7.505 5.7.506 5.7.507 5.7.508 5.7.509 5.7.510 5.7.511 5.7.512 5.7.513 5.7.606 ' +
    '5.7.649 5.7.703 5.7.705 5.7.708 5.7.750',
}

it.each(Object.entries(microsoft).flatMap(([whose, codes]) => codes.split(' ').map((code) => [whose, code])))(
  '%s explains %s',
  (whose, code) => {
    expect(explainCode(code)?.meanings.map((meaning) => meaning.whose)).toContain(whose)
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
