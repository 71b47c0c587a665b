import ipaddr from 'ipaddr.js'
import type { AddressClass } from '../facts/index.ts'
import { globalUnicastV6, specialBlocks } from './special-blocks.ts'

type Parsed = ipaddr.IPv4 | ipaddr.IPv6
type Block = [network: Parsed, prefixLength: number]

const blocks = specialBlocks.map(([cidr, addressClass]) => ({ block: ipaddr.parseCIDR(cidr), addressClass }))
const globalUnicast: Block = ipaddr.parseCIDR(globalUnicastV6)

/**
 * Whether an address may be dialled and counts as public: global unicast or refused. What is not public but inside
 * `allowedRanges` (CIDRs; unreadable ones count for nothing) is `allowed`. A cloud's metadata address is so only when
 * a range names it alone: who opens 100.64.0.0/10 does not think of the credentials in it. Text that is no address in
 * its plain form is `reserved`. Source: RFC 6890 and the IANA special-purpose registries.
 */
export function classifyAddress(address: string, allowedRanges: readonly string[]): AddressClass {
  const parsed = parsePlainAddress(address)
  if (!parsed) return 'reserved'
  const known = classOf(parsed)
  if (known === 'public') return known
  const isAllowed = allowedRanges.some((range) => {
    const block = parseRange(range)
    return block !== undefined && isInside(parsed, block) && (known !== 'metadata' || isOneAddress(block))
  })
  return isAllowed ? 'allowed' : known
}

/** True for the classes that may be dialled. */
export function isPublicClass(addressClass: AddressClass): boolean {
  return addressClass === 'public' || addressClass === 'allowed'
}

/**
 * An address in its canonical form (RFC 5952), or undefined when the text is none in its plain form: `127.1`,
 * `0x7f000001`, `010.0.0.1` and addresses with a zone are none.
 */
export function canonicalAddress(text: string): string | undefined {
  const parsed = parsePlainAddress(text)
  return parsed instanceof ipaddr.IPv6 ? parsed.toRFC5952String() : parsed?.toString()
}

function parsePlainAddress(address: string): Parsed | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return undefined
  return ipaddr.IPv6.parse(address)
}

function classOf(parsed: Parsed): AddressClass {
  const special = blocks.find(({ block }) => isInside(parsed, block))
  if (special) return special.addressClass
  return parsed.kind() === 'ipv4' || isInside(parsed, globalUnicast) ? 'public' : 'reserved'
}

function parseRange(cidr: string): Block | undefined {
  return ipaddr.isValidCIDR(cidr) ? ipaddr.parseCIDR(cidr) : undefined
}

function isOneAddress([network, prefixLength]: Block): boolean {
  return prefixLength === (network.kind() === 'ipv4' ? 32 : 128)
}

function isInside(parsed: Parsed, [network, prefixLength]: Block): boolean {
  return network.kind() === parsed.kind() && parsed.match([network, prefixLength])
}
