import { expect, test } from 'vitest'
import { isHostName, nameAndParents } from './host-name.ts'
import { reverseName } from './reverse-name.ts'

test.each([
  'mx.example.com',
  'mx-1.example.com',
  'a_b.example.com',
  '1.example.com',
  'localhost',
  'xn--bcher-kva.example',
])('%s is a host name', (name) => expect(isHostName(name)).toBe(true))

test.each([
  '',
  '.',
  'a..b',
  '192.0.2.1',
  '[192.0.2.1]',
  '2001:db8::1',
  '2130706433',
  '127.1',
  '<b>.example.com',
  'good\\.com',
  'a\\000.example',
  'a b',
  `${'a'.repeat(64)}.com`,
  'a.'.repeat(127) + 'ab',
])('%j is none', (name) => expect(isHostName(name)).toBe(false))

test.each([
  ['192.0.2.25', '25.2.0.192.in-addr.arpa'],
  ['2001:db8::567:89ab', 'b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
])('the reverse name of %s', (address, name) => expect(reverseName(address)).toBe(name))

test('a name and its parents', () => {
  expect(nameAndParents('a.example.com')).toEqual(['a.example.com', 'example.com', 'com'])
})
