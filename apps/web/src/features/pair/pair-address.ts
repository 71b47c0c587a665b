import type { PairKey } from '@waypost/contract'

/** The page of a pair. The sender stands in the address, so that a colleague sees the same. */
export function pairHref({ domain, from }: PairKey): string {
  if (domain === null) return `/ip/${encodeURIComponent(from)}`
  return `/d/${encodeURIComponent(domain)}?from=${encodeURIComponent(from)}`
}
