import { describe, expect, it } from 'vitest'
import { explainCode } from './explain-code.ts'

const firstOf = (code: string, context = {}) => explainCode(code, context)?.meanings[0]

it('4.4.7 and 5.4.7 mean the same and ask for different things', () => {
  const [waiting, over] = [explainCode('4.4.7'), explainCode('5.4.7')]
  expect(explainCode('4.4.1')?.classText).toMatch(/tries again\.$/)
  expect(waiting?.classText).toMatch(/“delayed”/)
  expect(over?.classText).toMatch(/gives up/)
  expect(waiting?.subject).toBe('Network and routes')
  expect(waiting?.meanings[0]).toMatchObject({ code: 'x.4.7', whose: 'registry', hidesCause: true, side: 'unknown' })
  expect(waiting?.meanings[0]?.means).toBe(over?.meanings[0]?.means)
  expect(waiting?.meanings[0]?.todo).toMatch(/do not send it again/)
  expect(over?.meanings[0]?.todo).toMatch(/send the message again/)
})

describe('one number, several meanings', () => {
  it('the standard comes first', () => {
    expect(firstOf('5.1.10')?.whose).toBe('registry')
    expect(explainCode('5.1.10')?.meanings.map(({ whose }) => whose)).toEqual(['registry', 'exchange-online'])
  })
  it('but for who speaks', () => {
    expect(firstOf('5.1.10', { whose: 'exchange-online' })?.means).toBe('The address does not exist there.')
    expect(firstOf('5.4.8', { whose: 'exchange-2003' })?.cause).toMatch(/recipient policy/)
    expect(firstOf('5.4.8', { whose: 'exchange-online' })?.means).toMatch(/MTA-STS/)
  })
  it('and what is said decides', () => {
    const said = '550 5.4.1 Recipient address rejected: Access denied. [HE1EUR.prod.protection.outlook.com]'
    expect(firstOf('5.4.1', { said })?.side).toBe('recipient')
    expect(firstOf('5.4.1', { said })?.actor).toBe('author')
    expect(firstOf('5.2.2', { said: '5.2.2 Submission quota exceeded' })?.actor).toBe('mailteam')
    expect(firstOf('5.2.2', { said: 'mailbox full', whose: 'exchange-online' })?.means).toMatch(/full\.$/)
  })
})

it('runs of numbers', () => {
  expect(firstOf('5.7.620')?.code).toBe('5.7.606-649')
  expect(firstOf('4.7.650')?.code).toBe('4.7.500-699')
  expect(explainCode('4.7.650')?.meanings.map(({ code }) => code)).toContain('4.7.650')
})

it('a detail that nobody described is read as x.n.0, a subject as x.0.0', () => {
  expect(explainCode('5.4.99')).toMatchObject({ meanings: [{ code: 'x.4.0' }] })
  expect(explainCode('5.4.99')?.unknownText).toMatch(/first two parts/)
  expect(explainCode('4.9.1')).toMatchObject({ code: '4.9.1', meanings: [{ code: 'x.0.0' }] })
  expect(explainCode('4.9.1')).not.toHaveProperty('subject')
})

it('plain replies, known and unknown', () => {
  expect(firstOf('550')).toMatchObject({ whose: 'smtp', side: 'unknown', certainty: 'verified' })
  expect(firstOf('541')).toMatchObject({ certainty: 'usually' })
  expect(explainCode('599')).toMatchObject({ code: '599', meanings: [] })
  expect(explainCode('599')?.unknownText).toMatch(/first digit/)
})

it.each(['#5.1.1', ' 5.1.1 ', 'X.1.1'])('%j is understood', (text) => {
  expect(explainCode(text)?.meanings[0]?.code).toBe('x.1.1')
})

it.each([
  '',
  'abc',
  '3.1.1',
  '5.1',
  '5.1.1111',
  '5.1.1.1',
  '999',
  '600',
  '__proto__',
  '5.1.1\n5',
  `${'5'.repeat(100_000)}`,
])('%.20s is no code', (text) => {
  expect(explainCode(text)).toBeUndefined()
})
