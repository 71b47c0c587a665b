import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import { canonicalAddress, classifyAddress } from './index.ts'
import { specialBlocks } from './special-blocks.ts'

describe('classifyAddress', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['2606:4700::1111', 'public'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['100.64.0.1', 'carrier-nat'],
    ['fd12::1', 'unique-local'],
    ['192.0.2.1', 'documentation'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['169.254.169.254', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['::ffff:8.8.8.8', 'embedded-ipv4'],
    ['64:ff9b::7f00:1', 'embedded-ipv4'],
    ['2002:7f00:1::', 'embedded-ipv4'],
    ['2001::1', 'embedded-ipv4'],
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['255.255.255.255', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['192.88.99.1', 'reserved'],
    ['4000::1', 'reserved'],
    ['100::1', 'reserved'],
    ['fec0::1', 'reserved'],
    ['::7f00:1', 'reserved'],
    ['no address', 'reserved'],
  ])('%s is %s', (address, expected) => {
    expect(classifyAddress(address, [])).toBe(expected)
  })

  it('counts what lies in an allowed range as allowed, and forgets unreadable ranges', () => {
    expect(classifyAddress('127.0.0.1', ['nonsense', '127.0.0.0/8'])).toBe('allowed')
    expect(classifyAddress('2001:db8::1', ['127.0.0.0/8'])).toBe('documentation')
    expect(classifyAddress('8.8.8.8', ['8.0.0.0/8'])).toBe('public')
  })

  it('opens a metadata address only to a range that names it alone', () => {
    expect(classifyAddress('100.100.100.200', ['100.64.0.0/10'])).toBe('metadata')
    expect(classifyAddress('100.100.100.200', ['0.0.0.0/0'])).toBe('metadata')
    expect(classifyAddress('100.100.100.200', ['100.100.100.200/32'])).toBe('allowed')
    expect(classifyAddress('fd00:ec2::254', ['fd00::/8'])).toBe('metadata')
  })

  it.each(['127.1', '0x7f000001', '010.0.0.1', 'fe80::1%eth0', '[::1]', ' ::1'])('%j is no plain address', (text) => {
    expect(canonicalAddress(text)).toBeUndefined()
    expect(classifyAddress(text, ['0.0.0.0/0', '::/0'])).toBe('reserved')
  })
})

describe('specialBlocks', () => {
  it.each(specialBlocks)('%s is %s from its first to its last address', (cidr, addressClass) => {
    const [network, length] = ipaddr.parseCIDR(cidr)
    const first = network.toByteArray()
    const last = first.map((byte, index) => byte | (0xff >> Math.min(8, Math.max(0, length - index * 8))))
    for (const bytes of [first, last]) {
      const address = ipaddr.fromByteArray(bytes)
      const holding = specialBlocks.filter(([other]) => {
        const [otherNetwork, otherLength] = ipaddr.parseCIDR(other)
        return otherNetwork.kind() === address.kind() && address.match([otherNetwork, otherLength])
      })
      // A smaller block inside has its own class.
      expect(classifyAddress(address.toString(), [])).toBe(holding[0]?.[1])
      if (holding.length === 1) expect(holding[0]?.[1]).toBe(addressClass)
    }
  })

  it('leaves what lies right beside the blocks to the public', () => {
    const besides = ['1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255']
    const others = ['128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255']
    const more = ['198.17.255.255', '198.20.0.0', '223.255.255.255', '2001:200::', '2003::', '2620:4f:8001::', '3ffe::']
    for (const address of [...besides, ...others, ...more]) expect(classifyAddress(address, [])).toBe('public')
  })
})
