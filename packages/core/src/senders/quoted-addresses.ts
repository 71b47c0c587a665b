import { canonicalAddress } from '../target/index.ts'

/** Longer than any reply of a server that is kept. */
const maxCharacters = 16_384
const maxAddresses = 8

/** A run of what can stand in an address, with what touches it: in a host name it is no address. */
const runs = /[\w.:-]{2,}/g

/**
 * The addresses that a text quotes, canonical, each once. Reply codes, enhanced status codes, versions and parts of
 * host names look like addresses and are none. Linear in the text, of which the first 16 kB are read.
 */
export function quotedAddresses(text: string): string[] {
  const found = new Set<string>()
  for (const [run] of text.slice(0, maxCharacters).matchAll(runs)) {
    const address = readAddress(run)
    if (address !== undefined) found.add(address)
    if (found.size === maxAddresses) break
  }
  return [...found]
}

/**
 * One word as an address: `[198.51.100.40]:25` and `IPv6:2001:db8::25` without what belongs to them; undefined when it
 * is none. Source: RFC 5321 §4.1.3.
 */
export function readAddress(word: string): string | undefined {
  if (word.length > 64) return undefined
  const bare = word
    .replace(/^\[/, '')
    .replace(/\](:\d{1,5})?[.,]?$/, '')
    .replace(/^IPv6:/i, '')
  // A sentence may go on behind an address with a full stop or a colon.
  const trimmed = bare.replace(/^[.-]+/, '').replace(/(?<!:)[.:-]+$/, '')
  if (/^\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?$/.test(trimmed)) return canonicalAddress(trimmed.split(':')[0] ?? '')
  return trimmed.includes(':') ? canonicalAddress(trimmed) : undefined
}
