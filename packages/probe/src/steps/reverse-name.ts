import ipaddr from 'ipaddr.js'

/** The name whose PTR record names an address. Source: RFC 1035 §3.5 (IPv4), RFC 3596 §2.5 (IPv6). */
export function reverseName(address: string): string {
  const parsed = ipaddr.parse(address)
  if (parsed.kind() === 'ipv4') return `${parsed.toByteArray().reverse().join('.')}.in-addr.arpa`
  const nibbles = parsed.toByteArray().flatMap((byte) => [byte >> 4, byte & 0xf])
  return `${nibbles
    .reverse()
    .map((nibble) => nibble.toString(16))
    .join('.')}.ip6.arpa`
}

/** The question type that asks for addresses of the same family as this one. */
export function addressTypeOf(address: string): 'A' | 'AAAA' {
  return address.includes(':') ? 'AAAA' : 'A'
}
