import { expect, it } from 'vitest'
import { responsibleRegistry } from './responsible-registry.ts'
import { registries } from './registries.ts'

it.each([
  ['8.8.8.8', 'https://rdap.arin.net/registry/'],
  ['193.0.6.139', 'https://rdap.db.ripe.net/'],
  ['1.1.1.1', 'https://rdap.apnic.net/'],
  ['200.3.14.10', 'https://rdap.lacnic.net/rdap/'],
  ['196.216.2.1', 'https://rdap.afrinic.net/rdap/'],
  ['2606:4700::1111', 'https://rdap.arin.net/registry/'],
  ['2a01:4f8::1', 'https://rdap.db.ripe.net/'],
  ['2410::1', 'https://rdap.apnic.net/'],
  ['127.0.0.1', undefined],
  ['10.0.0.1', undefined],
  ['224.0.0.1', undefined],
  ['fd00::1', undefined],
  ['::1', undefined],
])('%s: %s', (address, url) => {
  expect(responsibleRegistry(address)).toBe(url)
})

it('gives no block to two registries', () => {
  const octets = registries.flatMap(({ ipv4 }) => ipv4)
  expect(new Set(octets).size).toBe(octets.length)
  expect(octets.length).toBeGreaterThan(200)
})
