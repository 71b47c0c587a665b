import type { AddressClass } from '../facts/index.ts'

/**
 * Every block that is no place for public mail, and what it is; of blocks that hold each other the smaller stands
 * first. IPv6 forms that carry an IPv4 address are `embedded-ipv4`, even when that address is public: nobody publishes
 * them for mail, and a gateway could turn them into an inner address.
 * Source: IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890), read 2026-11; RFC 5771 and RFC 4291
 * §2.7 (multicast); RFC 3879 (site-local); RFC 4291 §2.5.5.1 (IPv4-compatible); the clouds' own manuals (metadata).
 */
export const specialBlocks: readonly (readonly [block: string, addressClass: AddressClass])[] = [
  // Where clouds hand out credentials; the first two look like addresses of others.
  ['168.63.129.16/32', 'metadata'],
  ['100.100.100.200/32', 'metadata'],
  ['169.254.169.254/32', 'metadata'],
  ['169.254.170.2/32', 'metadata'],
  ['192.0.0.192/32', 'metadata'],
  ['fd00:ec2::254/128', 'metadata'],
  ['fd20:ce::254/128', 'metadata'],
  // IPv4
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'carrier-nat'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'reserved'],
  ['192.52.193.0/24', 'reserved'],
  ['192.88.99.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'reserved'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  // IPv6
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'embedded-ipv4'],
  ['::ffff:0:0:0/96', 'embedded-ipv4'],
  ['64:ff9b::/96', 'embedded-ipv4'],
  ['64:ff9b:1::/48', 'embedded-ipv4'],
  ['100::/64', 'reserved'],
  ['100:0:0:1::/64', 'reserved'],
  ['2001::/32', 'embedded-ipv4'],
  ['2001::/23', 'reserved'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', 'embedded-ipv4'],
  ['2620:4f:8000::/48', 'reserved'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'reserved'],
  ['fc00::/7', 'unique-local'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'reserved'],
  ['ff00::/8', 'multicast'],
]

/** The only IPv6 block from which global unicast addresses are given out. Source: RFC 4291 §2.4, IANA registry. */
export const globalUnicastV6 = '2000::/3'
