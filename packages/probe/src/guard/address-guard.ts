import { canonicalAddress, classifyAddress, isPublicClass } from '@waypost/core/target'
import type { AddressGuard, SafeAddress } from '../ports.ts'

/**
 * The one place that decides which addresses may be contacted: global unicast ones, and those inside the allowed
 * ranges (CIDRs; one that cannot be read allows nothing). Its word is about an address, never about a name, so a name
 * that changes its address between look and call gains nothing.
 */
export function createAddressGuard(allowedRanges: readonly string[]): AddressGuard {
  return {
    classify: (address) => classifyAddress(address, allowedRanges),
    pass(address) {
      if (!isPublicClass(classifyAddress(address, allowedRanges))) return undefined
      const canonical = canonicalAddress(address)
      return canonical === undefined ? undefined : asSafe(canonical)
    },
  }
}

/** The only cast to the brand in the product. */
function asSafe(address: string): SafeAddress {
  return address as SafeAddress
}
