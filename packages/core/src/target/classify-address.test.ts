import { describe, expect, it } from 'vitest'
import { classifyAddress } from './index.ts'

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
})
