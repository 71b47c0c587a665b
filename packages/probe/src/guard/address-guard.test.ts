import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { describe, expect, test } from 'vitest'
import type { AddressClass } from '@waypost/core/facts'
import { createAddressGuard } from './address-guard.ts'

const guard = createAddressGuard([])

test.each<[string, AddressClass]>([
  ['1.1.1.1', 'public'],
  ['192.0.1.255', 'public'],
  ['2606:4700::1111', 'public'],
  ['2a00:1450:4001::1a', 'public'],
  // IANA IPv4 special-purpose registry
  ['0.0.0.0', 'unspecified'],
  ['0.255.255.255', 'unspecified'],
  ['10.0.0.1', 'private'],
  ['100.64.0.1', 'carrier-nat'],
  ['100.127.255.255', 'carrier-nat'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.254.1.1', 'link-local'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.8', 'reserved'],
  ['192.0.0.170', 'reserved'],
  ['192.0.2.1', 'documentation'],
  ['192.31.196.1', 'reserved'],
  ['192.52.193.1', 'reserved'],
  ['192.88.99.1', 'reserved'],
  ['192.168.1.1', 'private'],
  ['192.175.48.1', 'reserved'],
  ['198.18.0.1', 'reserved'],
  ['198.19.255.255', 'reserved'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'reserved'],
  // IANA IPv6 special-purpose registry, and what was never handed out
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::ffff:8.8.8.8', 'embedded-ipv4'],
  ['::ffff:7f00:1', 'embedded-ipv4'],
  ['64:ff9b::808:808', 'embedded-ipv4'],
  ['64:ff9b:1::1', 'embedded-ipv4'],
  ['100::1', 'reserved'],
  ['100:0:0:1::1', 'reserved'],
  ['2001::1', 'embedded-ipv4'],
  ['2001:1::1', 'reserved'],
  ['2001:2::1', 'reserved'],
  ['2001:3::1', 'reserved'],
  ['2001:4:112::1', 'reserved'],
  ['2001:10::1', 'reserved'],
  ['2001:20::1', 'reserved'],
  ['2001:30::1', 'reserved'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::1', 'embedded-ipv4'],
  ['2620:4f:8000::1', 'reserved'],
  ['3fff::1', 'documentation'],
  ['5f00::1', 'reserved'],
  ['fc00::1', 'unique-local'],
  ['fe80::1', 'link-local'],
  ['fec0::1', 'reserved'],
  ['ff02::1', 'multicast'],
  ['4000::1', 'reserved'],
  ['::808:808', 'reserved'],
  // where clouds hand out credentials
  ['168.63.129.16', 'metadata'],
  ['100.100.100.200', 'metadata'],
  ['169.254.169.254', 'metadata'],
  ['fd00:ec2::254', 'metadata'],
])('%s is %s, and passes only when public', (address, addressClass) => {
  expect(guard.classify(address)).toBe(addressClass)
  expect(guard.pass(address) !== undefined).toBe(addressClass === 'public')
})

test.each([
  '',
  '0',
  'localhost',
  'example.com',
  '127.1',
  '8.8.8',
  '8.8.8.8.8',
  '08.8.8.8',
  '0x08080808',
  '134744072',
  '8.8.8.8:25',
  '8.8.8.8/0',
  '①.①.①.①',
  ' 8.8.8.8',
  '8.8.8.8\u0000',
  'fe80::1%eth0',
  '2606:4700::1%25lo',
  '[2606:4700::1]',
])('%j is no address and does not pass', (text) => {
  expect(guard.pass(text)).toBeUndefined()
})

test('passes the canonical form', () => {
  expect(guard.pass('2606:4700:0000:0:0::0001')).toBe('2606:4700::1')
})

describe('with allowed ranges', () => {
  const open = createAddressGuard(['127.0.0.0/8', '10.1.0.0/16', 'fd12::/16'])

  test.each<[string, AddressClass]>([
    ['127.0.0.5', 'allowed'],
    ['10.1.2.3', 'allowed'],
    ['fd12::1', 'allowed'],
    ['10.2.0.1', 'private'],
    ['8.8.8.8', 'public'],
    ['::ffff:127.0.0.5', 'embedded-ipv4'],
  ])('%s is %s', (address, addressClass) => {
    expect(open.classify(address)).toBe(addressClass)
    expect(open.pass(address) !== undefined).toBe(addressClass === 'allowed' || addressClass === 'public')
  })
})

/**
 * The guard's promise, told by another rule than its own: what passes lies in 2000::/3 or in IPv4 space that is
 * neither 0/8, 10/8, 127/8 nor 224/3 (the large special blocks), or in the allowed range; and sockets get the same
 * bits that were judged.
 */
describe('whatever passes', () => {
  const allowed = createAddressGuard(['10.20.0.0/16'])
  const octets = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.nat({ max: 255 }), { minLength: length, maxLength: length })

  test('is global unicast or allowed, for IPv4', () => {
    fc.assert(
      fc.property(octets(4), ([first = 0, second = 0, ...rest]) => {
        const address = [first, second, ...rest].join('.')
        const passed = allowed.pass(address)
        if (passed === undefined) return
        expect(passed).toBe(address)
        expect((first === 10 && second === 20) || (![0, 10, 127].includes(first) && first < 224)).toBe(true)
        expect(first === 192 && second === 168).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is global unicast, for IPv6', () => {
    const nearSpecials = fc.constantFrom(
      [0x20, 0x01, 0, 0],
      [0x20, 0x02],
      [0x20, 0x01, 0x0d, 0xb8],
      [0xfd, 0],
      [0, 0],
      [0x3f, 0xff],
    )
    fc.assert(
      fc.property(octets(16), fc.option(nearSpecials), (bytes, prefix) => {
        const all = [...(prefix ?? []), ...bytes].slice(0, 16)
        const passed = allowed.pass(new ipaddr.IPv6(all).toString())
        if (passed === undefined) return
        expect(ipaddr.parse(passed).toByteArray()).toEqual(all)
        expect((all[0] ?? 0) >> 5).toBe(1)
        expect([all[0], all[1]]).not.toEqual([0x20, 0x02])
      }),
      { numRuns: 2_000 },
    )
  })

  test('is an address in its plain form, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV6(), fc.webAuthority()), (text) => {
        const passed = guard.pass(text)
        if (passed !== undefined) expect(ipaddr.parse(passed).toString()).toBe(passed)
      }),
      { numRuns: 2_000 },
    )
  })
})
