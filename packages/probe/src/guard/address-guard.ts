import ipaddr from 'ipaddr.js'
import type { AddressGuard, SafeAddress } from '../ports.ts'
import { classifyAddress, parsePlainAddress, type AddressRange } from './classify-address.ts'

/**
 * The one place that decides which addresses may be contacted: global unicast ones, and those inside the allowed
 * ranges (CIDRs; one that cannot be read throws, settings are validated before). Its word is about an address, never
 * about a name, so a name that changes its address between look and call gains nothing.
 */
export function createAddressGuard(allowedRanges: string[]): AddressGuard {
  const ranges: AddressRange[] = allowedRanges.map((range) => ipaddr.parseCIDR(range))
  return {
    classify: (address) => classifyAddress(address, ranges),
    pass(address) {
      const addressClass = classifyAddress(address, ranges)
      if (addressClass !== 'public' && addressClass !== 'allowed') return undefined
      const canonical = parsePlainAddress(address)?.toString()
      return canonical === undefined ? undefined : asSafe(canonical)
    },
  }
}

/** The only cast to the brand in the product. */
function asSafe(address: string): SafeAddress {
  return address as SafeAddress
}
