import { createHmac } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { canonicalAddress, classifyAddress } from '@waypost/core/target'

/**
 * Other addresses for real ones, by a secret that nobody keeps: 240.0.0.0/4 and 3fff::/20, which nobody has (RFC 1112
 * §4, RFC 9637). Addresses that begin alike begin alike after it, bit by bit, so that one stays inside the networks in
 * which it was. What is nobody's already stays as it is.
 */
export class DisguiseAddress {
  readonly #secret: Uint8Array
  readonly #firstOctets = new Map<number, number>()
  readonly #firstGroups = new Map<string, number>()

  constructor(secret: Uint8Array) {
    this.#secret = secret
  }

  /** Text that is no public address comes back unchanged. */
  address(text: string): string {
    const canonical = canonicalAddress(text)
    if (canonical === undefined || classifyAddress(canonical, []) !== 'public') return text
    if (isIPv4(canonical)) return this.octets(canonical.split('.').map(Number)).join('.')
    const hidden = this.nibbles(nibblesOf(canonical)).join('')
    return canonicalAddress(hidden.replaceAll(/(.{4})(?=.)/g, '$1:')) ?? '3fff::'
  }

  /** The beginning of an IPv4 address, or all of it. */
  octets([first = 0, ...rest]: number[]): number[] {
    const known = this.#firstOctets.get(first) ?? this.#firstOctets.size % 15
    this.#firstOctets.set(first, known)
    return [240 + known, ...rest.map((octet, index) => octet ^ (this.#mask([first, ...rest.slice(0, index)]) & 0xff))]
  }

  /** The beginning of an IPv6 address, 8 nibbles at least, or all 32 of it. */
  nibbles(nibbles: string[]): string[] {
    const network = nibbles.slice(0, 8).join('')
    const known = this.#firstGroups.get(network) ?? this.#firstGroups.size % 4_096
    this.#firstGroups.set(network, known)
    const begin = `3fff0${known.toString(16).padStart(3, '0')}`
    const rest = nibbles
      .slice(8)
      .map((nibble, index) => Number.parseInt(nibble, 16) ^ (this.#mask(nibbles.slice(0, 8 + index)) & 0xf))
    return [...begin, ...rest.map((nibble) => nibble.toString(16))]
  }

  #mask(prefix: (number | string)[]): number {
    return createHmac('sha256', this.#secret).update(prefix.join('.')).digest()[0] ?? 0
  }
}

function nibblesOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after].flatMap((group) => [...group.padStart(4, '0')])
}
