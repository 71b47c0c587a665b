import type { AddressClass } from '@waypost/core/facts'
import ipaddr from 'ipaddr.js'

type Parsed = ipaddr.IPv4 | ipaddr.IPv6
export type AddressRange = [network: Parsed, prefixLength: number]

/** Addresses at which clouds answer their tenants' machines with credentials; the first three look public or shared. */
const metadataAddresses = new Set(['168.63.129.16', '100.100.100.200', '169.254.169.254', 'fd00:ec2::254'])

/** Source: IANA IPv6 Address Space: only 2000::/3 is handed out as global unicast. */
const globalUnicastV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Blocks of the IANA special-purpose registries (RFC 6890) inside otherwise public space, whatever the library says. */
const reservedBlocks = [
  '192.0.0.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '240.0.0.0/4',
  '2001::/23',
  '2620:4f:8000::/48',
  '5f00::/16',
].map((block) => ipaddr.parseCIDR(block))

const documentationBlocks = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'].map(
  (block) => ipaddr.parseCIDR(block),
)

const classOfRange: Record<string, AddressClass> = {
  unspecified: 'unspecified',
  broadcast: 'reserved',
  multicast: 'multicast',
  linkLocal: 'link-local',
  loopback: 'loopback',
  carrierGradeNat: 'carrier-nat',
  private: 'private',
  uniqueLocal: 'unique-local',
  ipv4Mapped: 'embedded-ipv4',
  rfc6052: 'embedded-ipv4',
  '6to4': 'embedded-ipv4',
  teredo: 'embedded-ipv4',
}

/**
 * What kind of address this is. Only `public` and `allowed` (inside one of the ranges) may be contacted. Text that is
 * no address in its plain form (four decimal parts; IPv6 without zone) is `reserved`.
 * IPv6 forms that carry an IPv4 address are `embedded-ipv4`, even when that address is public: nobody publishes them
 * for mail, and a gateway could turn them into an inner address.
 * Source: RFC 6890 and the IANA special-purpose address registries.
 */
export function classifyAddress(address: string, allowedRanges: AddressRange[]): AddressClass {
  const parsed = parsePlainAddress(address)
  if (!parsed) return 'reserved'
  const own = classOf(parsed)
  return own !== 'public' && isInside(parsed, allowedRanges) ? 'allowed' : own
}

/** An address in its plain form only: `127.1`, `0x7f000001`, `010.0.0.1` and zones are none. */
export function parsePlainAddress(address: string): Parsed | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return undefined
  return ipaddr.IPv6.parse(address)
}

function classOf(parsed: Parsed): AddressClass {
  if (metadataAddresses.has(parsed.toString())) return 'metadata'
  if (isInside(parsed, documentationBlocks)) return 'documentation'
  const range: string = parsed.range()
  const known = classOfRange[range]
  if (known) return known
  if (range !== 'unicast' || isInside(parsed, reservedBlocks)) return 'reserved'
  if (parsed.kind() === 'ipv6' && !parsed.match(globalUnicastV6[0], globalUnicastV6[1])) return 'reserved'
  return 'public'
}

function isInside(parsed: Parsed, ranges: AddressRange[]): boolean {
  return ranges.some(([network, length]) => network.kind() === parsed.kind() && parsed.match(network, length))
}
