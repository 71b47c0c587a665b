import { describe, expect, test } from 'vitest'
import type { AnyFact } from '../../facts/index.ts'
import { stillRunning, testCheck } from '../testing/check-table.ts'
import { failed, seen, sendingAddress } from '../testing/fact-samples.ts'
import { blocklistCheck } from './blocklist-check.ts'
import { codeMeaning } from './code-meaning.ts'
import { knownLists } from '../reading/known-lists.ts'

const zen = 'zen.spamhaus.org'

function health(zone: string, mustBeListed: string[], mustNotBeListed: string[] = [], test = '127.0.0.2'): AnyFact {
  return seen('blocklist.health', { kind: 'zone', name: zone, address: test }, { mustBeListed, mustNotBeListed })
}

function listing(zone: string, codes: string[], address = sendingAddress): AnyFact {
  const reasons = codes.length > 0 ? ['Listed by XBL'] : []
  return seen('blocklist.listing', { kind: 'address', name: zone, address }, { codes, reasons })
}

const works = health(zen, ['127.0.0.2', '127.0.0.4', '127.0.0.10'])
const own = 'bl.contoso.example'
const ownWorks = health(own, ['127.0.0.2'])

testCheck(blocklistCheck, [
  ['no list was named', [], []],
  ['not listed', [works, listing(zen, [])], ['blocklist-clear']],
  ['listed', [works, listing(zen, ['127.0.0.4'])], ['blocklist-listed']],
  [
    'listed for what it did and for what it is',
    [works, listing(zen, ['127.0.0.11', '127.0.0.3'])],
    ['blocklist-listed'],
  ],
  ['no mail server', [works, listing(zen, ['127.0.0.10'])], ['blocklist-policy-listed']],
  ['a list that nobody large uses', [ownWorks, listing(own, ['127.0.0.2'])], ['blocklist-listed[advice]']],
  ['refused', [works, listing(zen, ['127.255.255.254'])], ['blocklist-query-refused']],
  ['refused, beside a listing', [works, listing(zen, ['127.0.0.2', '127.255.255.255'])], ['blocklist-query-refused']],
  ['the test is refused', [health(zen, ['127.255.255.252']), listing(zen, ['127.0.0.2'])], ['blocklist-query-refused']],
  [
    'a parked domain',
    [health(own, ['192.0.2.80'], ['192.0.2.80']), listing(own, ['192.0.2.80'])],
    ['blocklist-unhealthy'],
  ],
  [
    'lists the world',
    [health(zen, ['127.0.0.2'], ['127.0.0.2']), listing(zen, ['127.0.0.2'])],
    ['blocklist-unhealthy'],
  ],
  ['dead', [health(zen, []), listing(zen, [])], ['blocklist-unhealthy']],
  ['an answer that the list does not know', [works, listing(zen, ['127.0.0.99'])], ['blocklist-query-refused']],
  [
    'a lookup that failed',
    [works, failed('blocklist.listing', { kind: 'address', name: zen, address: sendingAddress }, 'dns-timeout')],
    ['blocklist-query-refused'],
  ],
  [
    'a test that failed',
    [
      failed('blocklist.health', { kind: 'zone', name: zen, address: '127.0.0.2' }, 'dns-servfail'),
      listing(zen, ['127.0.0.2']),
    ],
    ['blocklist-query-refused'],
  ],
  ['the test is still awaited', [listing(zen, ['127.0.0.2'])], [], stillRunning],
  ['the test never came', [listing(zen, ['127.0.0.2'])], ['blocklist-query-refused']],
  [
    'IPv6 where only IPv4 was tested',
    [works, listing(zen, ['127.0.0.2'], '2001:db8::25')],
    ['blocklist-query-refused'],
  ],
  [
    'IPv6',
    [health(zen, ['127.0.0.2'], [], '::ffff:127.0.0.2'), listing(zen, ['127.0.0.2'], '2001:db8::25')],
    ['blocklist-listed'],
  ],
])

test.each([
  [zen, '127.0.0.9', 'listed'],
  [zen, '127.0.0.1', 'strange'],
  [zen, '127.0.1.2', 'strange'],
  [zen, '8.8.8.8', 'strange'],
  ['zen.dq.spamhaus.net', '127.255.255.255', 'refused'],
  [own, '127.0.0.254', 'listed'],
  [own, '127.0.0.255', 'strange'],
] as const)('%s: %s is %s', (zone, code, meaning) => {
  expect(codeMeaning(zone, code)).toBe(meaning)
})

describe.each(knownLists)('$name', ({ listed, policy, delistUrl }) => {
  test('is described without contradiction', () => {
    expect(listed.filter((code) => policy.includes(code))).toEqual([])
    expect([...listed, ...policy].every((code) => code >= 2 && code <= 254)).toBe(true)
    expect(delistUrl).toMatch(/^https:\/\//)
  })
})
