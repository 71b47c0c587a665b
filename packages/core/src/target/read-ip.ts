import ipaddr from 'ipaddr.js'
import { classifyAddress, isPublicClass } from './classify-address.ts'
import type { TargetPolicy, TargetProblem } from './target.ts'

export type ReadIp = { ok: true; ip: string } | { ok: false; problem: TargetProblem }

/** A number as C's inet_aton reads it: decimal, octal with a leading 0, hexadecimal with 0x. */
const numeral = /^(?:0x[0-9a-f]*|[0-9]+)$/i

/**
 * The text as an IP address, or undefined when it is not meant as one. Numerals such as `127.1` or `0x7f000001` are
 * addresses too, because much software connects to them. Canonical form: RFC 5952. Expects mapped, trimmed text.
 */
export function readIp(text: string, policy: TargetPolicy): ReadIp | undefined {
  const bracketed = /^\[(?:ipv6:)?([^\]]*)\](:\d{0,20})?$/i.exec(text)
  if (bracketed?.[2] !== undefined) return refuse('ip-with-port', text)
  const bare = bracketed?.[1] ?? text
  // A range, a pattern or half a bracket: meant as an address, and none.
  if (/^\d{1,20}\.[\d.x*-]+$/i.test(bare) && /[x*-]/i.test(bare) && !/0x/i.test(bare)) return refuse('bad-ip', text)
  const isHalfOpen = /^\[[0-9a-f:.]+$/i.test(bare) || (bare.includes(':') && /^[0-9a-f:.]+\]$/i.test(bare))
  if (isHalfOpen) return refuse('bad-ip', text)
  if (/:[^:]*:/.test(bare)) return readIpv6(bare, policy)
  if (bracketed) return readIpv4(bare, policy) ?? refuse('bad-ip', text)
  return readIpv4(bare, policy)
}

function readIpv6(text: string, policy: TargetPolicy): ReadIp | undefined {
  const plain = text.replace(/[%/].*$/s, '')
  if (!/^[0-9a-f:.]+$/i.test(plain)) return undefined
  if (text.includes('%')) return refuse('ip-with-zone', text)
  if (text.includes('/')) return refuse('ip-with-prefix', text)
  if (!ipaddr.IPv6.isValid(plain)) return refuse('bad-ip', text)
  return accept(ipaddr.IPv6.parse(plain).toRFC5952String(), text, policy)
}

const suffixCodes: Record<string, TargetProblem['code']> = {
  ':': 'ip-with-port',
  '/': 'ip-with-prefix',
  '%': 'ip-with-zone',
}

function readIpv4(text: string, policy: TargetPolicy): ReadIp | undefined {
  const [address = '', suffix] = text.split(/(?=[:/%])/, 2)
  const parts = address.split('.')
  if (!parts.every((part) => numeral.test(part))) return undefined
  if (suffix !== undefined) return refuse(suffixCodes[suffix.charAt(0)] ?? 'bad-ip', text)
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return accept(address, text, policy)
  const meant = readNumerals(parts)
  if (meant === undefined || classifyAddress(meant, []) === 'public') return refuse('bad-ip', text)
  return accept(meant, text, policy)
}

/** What inet_aton makes of one to four numbers: the last one fills the rest. Undefined when it does not fit. */
function readNumerals(parts: string[]): string | undefined {
  if (parts.length > 4) return undefined
  const numbers = parts.map(readNumeral)
  const last = numbers.pop() ?? NaN
  if (numbers.some((number) => !(number <= 255)) || !(last < 256 ** (4 - numbers.length))) return undefined
  const value = numbers.reduce((sum, number, index) => sum + number * 256 ** (3 - index), last)
  return [24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256).join('.')
}

function readNumeral(part: string): number {
  if (/^0x/i.test(part)) return part.length === 2 ? 0 : parseInt(part.slice(2), 16)
  if (!/^0[0-9]/.test(part)) return Number(part)
  return /^[0-7]+$/.test(part) ? parseInt(part, 8) : NaN
}

function accept(ip: string, text: string, policy: TargetPolicy): ReadIp {
  if (policy.ownAddresses?.includes(ip)) return refuse('self', ip)
  const isPublic = isPublicClass(classifyAddress(ip, policy.allowedRanges))
  return isPublic ? { ok: true, ip } : refuse('not-public-ip', text)
}

function refuse(code: TargetProblem['code'], subject: string): ReadIp {
  return { ok: false, problem: { code, subject } }
}
