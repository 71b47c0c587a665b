import { defaultLimits } from '@waypost/core/plan'
import { expect, test } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import { selectRoutes, type HostAddresses } from './select-routes.ts'

const guard = createAddressGuard(['192.0.2.0/24', '2001:db8::/32'])
const host = (exchange: string, preference: number, ipv4: string[], ipv6: string[] = []): HostAddresses => ({
  exchange,
  preference,
  ipv4,
  ipv6,
})
const short = (hosts: HostAddresses[], dials = 16) =>
  selectRoutes(hosts, guard, { ...defaultLimits, dials }).map(
    ({ exchange, address, notDialledBecause }) => `${exchange} ${address} ${notDialledBecause ?? 'dialled'}`,
  )

test.each<[string, HostAddresses[], string[]]>([
  [
    'preference decides, not the order of the answer',
    [host('b', 20, ['192.0.2.2']), host('a', 10, ['192.0.2.1'])],
    ['a 192.0.2.1 dialled', 'b 192.0.2.2 dialled'],
  ],
  [
    'two a family',
    [host('a', 10, ['192.0.2.1', '192.0.2.2', '192.0.2.3'], ['2001:db8::1'])],
    ['a 2001:db8::1 dialled', 'a 192.0.2.1 dialled', 'a 192.0.2.2 dialled', 'a 192.0.2.3 limit-reached'],
  ],
  [
    'a private address does not use up a place',
    [host('a', 10, ['10.0.0.1', '192.0.2.1', '192.0.2.2'])],
    ['a 10.0.0.1 not-public', 'a 192.0.2.1 dialled', 'a 192.0.2.2 dialled'],
  ],
  [
    'an address of two hosts is dialled once',
    [host('a', 10, ['192.0.2.1']), host('b', 20, ['192.0.2.1'])],
    ['a 192.0.2.1 dialled', 'b 192.0.2.1 same-address'],
  ],
])('%s', (_, hosts, expected) => {
  expect(short(hosts)).toEqual(expected)
})

test('no more dials than the plan allows', () => {
  expect(short([host('a', 10, ['192.0.2.1', '192.0.2.2']), host('b', 20, ['192.0.2.3', '192.0.2.1'])], 2)).toEqual([
    'a 192.0.2.1 dialled',
    'a 192.0.2.2 dialled',
    'b 192.0.2.3 limit-reached',
    'b 192.0.2.1 same-address',
  ])
})

test('3,000 addresses of a host make ten rows a family', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => `192.0.2.${index % 250}`)
  expect(short([host('a', 10, many)])).toHaveLength(10)
})
