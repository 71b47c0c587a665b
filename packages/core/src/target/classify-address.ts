import ipaddr from 'ipaddr.js'
import type { AddressClass } from '../facts/index.ts'

type Parsed = ReturnType<typeof ipaddr.parse>

/** Ranges of the library that have a word of their own; every other range that is not unicast is `reserved`. */
const classOfRange: Record<string, AddressClass | undefined> = {
  unspecified: 'unspecified',
  broadcast: 'reserved',
  multicast: 'multicast',
  linkLocal: 'link-local',
  loopback: 'loopback',
  carrierGradeNat: 'carrier-nat',
  private: 'private',
  uniqueLocal: 'unique-local',
  ipv4Mapped: 'embedded-ipv4',
  rfc6145: 'embedded-ipv4',
  rfc6052: 'embedded-ipv4',
  '6to4': 'embedded-ipv4',
  teredo: 'embedded-ipv4',
}

/** Addresses at which cloud providers answer their own guests; the first is outside every special range. */
const metadataAddresses = ['168.63.129.16', '169.254.169.254', '100.100.100.200', 'fd00:ec2::254']

const documentationRanges = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20']

/** The only IPv6 block from which global unicast addresses are given out. Source: RFC 4291 §2.4, IANA registry. */
const globalUnicastV6 = '2000::/3'

/**
 * Whether an address may be dialled and counts as public: global unicast or refused. An address inside
 * `allowedRanges` (CIDRs; unreadable ones count for nothing) is `allowed`. A text that is no address is `reserved`.
 * Source: RFC 6890 and the IANA special-purpose registries.
 */
export function classifyAddress(address: string, allowedRanges: readonly string[]): AddressClass {
  if (!ipaddr.isValid(address)) return 'reserved'
  const parsed = ipaddr.parse(address)
  const known = classifyParsed(parsed)
  if (known === 'public') return 'public'
  return allowedRanges.some((range) => isInRange(parsed, range)) ? 'allowed' : known
}

/** True for the classes that may be dialled. */
export function isPublicClass(addressClass: AddressClass): boolean {
  return addressClass === 'public' || addressClass === 'allowed'
}

function classifyParsed(parsed: Parsed): AddressClass {
  if (metadataAddresses.some((address) => isInRange(parsed, `${address}/${address.includes(':') ? 128 : 32}`)))
    return 'metadata'
  if (documentationRanges.some((range) => isInRange(parsed, range))) return 'documentation'
  const range = parsed.range()
  if (range !== 'unicast') return classOfRange[range] ?? 'reserved'
  return parsed.kind() === 'ipv4' || isInRange(parsed, globalUnicastV6) ? 'public' : 'reserved'
}

function isInRange(parsed: Parsed, cidr: string): boolean {
  if (!ipaddr.isValidCIDR(cidr)) return false
  const [network, prefixLength] = ipaddr.parseCIDR(cidr)
  return network.kind() === parsed.kind() && parsed.match([network, prefixLength])
}
