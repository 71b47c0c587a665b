import ipaddr from 'ipaddr.js'

/** A connecting address, read once. An IPv4 address written as IPv6 is an IPv4 address (RFC 7208 §5). */
export class SpfAddress {
  readonly #parsed: ipaddr.IPv4 | ipaddr.IPv6
  readonly questionType: 'A' | 'AAAA'

  private constructor(parsed: ipaddr.IPv4 | ipaddr.IPv6) {
    this.#parsed = parsed
    this.questionType = parsed instanceof ipaddr.IPv4 ? 'A' : 'AAAA'
  }

  /** undefined when the text is no address. */
  static parse(text: string): SpfAddress | undefined {
    if (ipaddr.IPv4.isValidFourPartDecimal(text)) return new SpfAddress(ipaddr.IPv4.parse(text))
    if (text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined
    const six = ipaddr.IPv6.parse(text)
    return new SpfAddress(six.isIPv4MappedAddress() ? six.toIPv4Address() : six)
  }

  /** Whether it lies in a network; false for a network of the other family. */
  isIn(network: string, prefix: { prefix4: number; prefix6: number }): boolean {
    const other = ipaddr.IPv4.isValidFourPartDecimal(network) ? ipaddr.IPv4.parse(network) : parseSix(network)
    if (other === undefined || other.kind() !== this.#parsed.kind()) return false
    return this.#parsed.match(other, other instanceof ipaddr.IPv4 ? prefix.prefix4 : prefix.prefix6)
  }

  isSame(address: string): boolean {
    return this.isIn(address, { prefix4: 32, prefix6: 128 })
  }

  /** As people write it: the macro `c`. */
  get readable(): string {
    return this.#parsed instanceof ipaddr.IPv6 ? this.#parsed.toRFC5952String() : this.#parsed.toString()
  }

  /** With dots, IPv6 by its nibbles: the macro `i`. */
  get dotted(): string {
    if (this.#parsed instanceof ipaddr.IPv4) return this.#parsed.toString()
    const nibbles = this.#parsed.parts.map((part) => part.toString(16).padStart(4, '0')).join('')
    return [...nibbles.toUpperCase()].join('.')
  }

  /** `in-addr` or `ip6`: the macro `v`. */
  get family(): string {
    return this.questionType === 'A' ? 'in-addr' : 'ip6'
  }

  get reverseName(): string {
    return `${this.dotted.toLowerCase().split('.').reverse().join('.')}.${this.family}.arpa`
  }
}

function parseSix(text: string): ipaddr.IPv6 | undefined {
  return !text.includes('%') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined
}
