import { expect, it } from 'vitest'
import { allCodes } from './all-codes.ts'
import { searchCodes } from './search-codes.ts'

const codesFor = (text: string) => searchCodes(text).map(({ row }) => row.code)

it('nothing typed gives all', () => {
  expect(searchCodes('')).toEqual(allCodes)
  expect(searchCodes('  ').length).toBe(allCodes.length)
})

it.each(['4.4.7', '#4.4.7', '4.4.7.', '<mail.example.com #4.4.7>'])('%s', (text) => {
  const found = codesFor(text)
  expect(found[0]).toBe('x.4.7')
  expect(new Set(found)).toEqual(new Set(['x.4.7', '4.4.7']))
})

it('447 without dots is both a reply and a code', () => {
  expect(new Set(codesFor('447'))).toEqual(new Set(['447', 'x.4.7', '4.4.7']))
})

it('57606 is one of a run', () => {
  expect(codesFor('57606')).toEqual(['5.7.606-649'])
})

it('550 5.7.1: the more exact one first', () => {
  const found = codesFor('550 5.7.1')
  expect(found[0]).toBe('x.7.1')
  expect(found.at(-1)).toBe('550')
  expect(found).not.toContain('x.5.0')
})

it('the beginning of a code', () => {
  expect(codesFor('5.7')).toEqual(expect.arrayContaining(['x.7.1', '5.7.606-649']))
  expect(codesFor('5.7').every((code) => /^[5x]\.7\./.test(code))).toBe(true)
})

it('words, by their beginnings', () => {
  expect(codesFor('mailbox full')).toEqual(expect.arrayContaining(['x.2.2', '552']))
  expect(codesFor('reverse dns')).toContain('x.7.25')
  expect(codesFor('greylist')).toContain('450')
})

it('a whole line of a server: what it says decides, then its number', () => {
  const line = '550 5.7.1 Service unavailable; part of their network is on our block list (S3150)'
  expect(codesFor(line)[0]).toBe('5.7.1')
  expect(searchCodes(line)[0]?.whose).toBe('exchange-online')
  expect(codesFor('550 5.1.1 <lee@example.org> gibberish nobody wrote down')[0]).toBe('x.1.1')
})

it('who speaks', () => {
  const found = searchCodes('5.7.1', 'google')
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ whose }) => whose === 'google')).toBe(true)
})

it.each(['zzzz', '9.9.9', '(((', '\\', '#', 'constructor'])('%s finds nothing', (text) => {
  expect(searchCodes(text)).toEqual([])
})

it('a page of text is read up to its first lines', () => {
  const words = 'zzzz '.repeat(100_000)
  expect(searchCodes(words)).toEqual([])
  expect(searchCodes(`5.1.1 ${words}`)[0]?.row.code).toBe('x.1.1')
})

it.each([
  ['user unknown', 'x.1.1'],
  ['timeout', 'x.4.7'],
  ['QUEUE.Expired', 'x.4.7'],
  ['blacklisted', '550'],
  ['rdns', 'x.7.25'],
  ['greylisted', '450'],
  ['Could not deliver the message in the time limit specified. Please retry or contact your administrator.', 'x.4.7'],
  ['THIS IS A WARNING MESSAGE ONLY. Delivery to the following recipients has been delayed.', 'x.4.7'],
  ['The e-mail account does not exist at the organization this message was sent to.', '5.1.1'],
  ['<#5.1.1 smtp;550>', 'x.1.1'],
  ['550-5.7.26 This message does not have authentication information', 'x.7.26'],
  ["Remote Server returned '550 5.4.300 Message expired'", '5.4.300'],
  ['4xx', 'x.0.0'],
])('%s leads to %s', (text, code) => {
  expect(codesFor(text)).toContain(code)
  expect(codesFor(text).indexOf(code)).toBeLessThan(3)
})
