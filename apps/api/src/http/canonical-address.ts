import { isIP } from 'node:net'

/** One way to write an address: lower case, no zone, and IPv4 as IPv4 even where it came through an IPv6 socket. */
export function canonicalAddress(address: string): string {
  const plain = address.toLowerCase().split('%', 1)[0] ?? ''
  if (isIP(plain) !== 6) return plain
  const { hostname } = new URL(`http://[${plain}]`)
  const short = hostname.slice(1, -1)
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(short)
  if (!mapped) return short
  const [high = 0, low = 0] = mapped.slice(1).map((group) => Number.parseInt(group, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The network that counts: whoever has one IPv6 address has its /64. */
export function networkOf(address: string): string {
  const canonical = canonicalAddress(address)
  if (!canonical.includes(':')) return canonical
  const [head = '', tail] = canonical.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}
