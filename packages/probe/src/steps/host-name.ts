import { isIP } from 'node:net'
import type { DnsAnswer, Unseen } from '@waypost/core/facts'

/**
 * Whether a name from the DNS can be that of a host, so that asking for its address makes sense: at least one label
 * of letters, digits, hyphens or (as found in the wild) underscores, no escapes, within the lengths of RFC 1035
 * §2.3.4, and no address written as a name.
 */
export function isHostName(name: string): boolean {
  return name.length <= 253 && !isAddressLike(name) && name.split('.').every((label) => /^[\w-]{1,63}$/.test(label))
}

/** An address literal, or a name of digits only, which some software reads as an address. Source: RFC 5321 §5.1. */
export function isAddressLike(name: string): boolean {
  return isIP(name) !== 0 || /^[\d.]+$/.test(name) || /^\[.*\]$/.test(name)
}

/** The observation of a question that was not asked. */
export const notAsked: Unseen = { ok: false, failure: 'not-allowed', elapsedMs: 0 }

/** The names from `name` up to its top-level domain, longest first. */
export function nameAndParents(name: string): string[] {
  const labels = name.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

/** The name that the answer is about in the end: behind the last alias. */
export function canonicalName(questionName: string, answer: DnsAnswer<unknown> | undefined): string {
  return answer?.cnameChain.at(-1) ?? questionName
}
