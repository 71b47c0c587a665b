import { utcTime } from '../sayable-args.ts'

export interface ProviderRequest {
  /** An IP address. */
  address: string
  /** The name that the address is to get. */
  wantedName: string
  /** The reply that made it necessary, and when it came (ISO 8601). */
  reply?: string | undefined
  repliedAt?: string | undefined
}

/**
 * The request for a reverse name as plain text for the internet provider: the exact record, where it stands, and how
 * both directions are tested. Sources: RFC 1035 §3.5, RFC 3596 §2.5, RFC 1912 §2.1.
 */
export function providerRequest({ address, wantedName, reply, repliedAt }: ProviderRequest): string {
  const name = wantedName.endsWith('.') ? wantedName.slice(0, -1) : wantedName
  const isIpv6 = address.includes(':')
  const at = repliedAt === undefined || Number.isNaN(Date.parse(repliedAt)) ? '' : ` on ${utcTime(new Date(repliedAt))}`
  return [
    `Subject: Reverse DNS name (PTR) for ${address}`,
    '',
    'Hello,',
    '',
    `our mail server sends from ${address}, an address that you provide. It needs a reverse DNS name.`,
    '',
    'The record we need:',
    `  ${reverseName(address)}. IN PTR ${name}.`,
    '',
    'The name leads back to the address; we keep this record ourselves:',
    `  ${name}. IN ${isIpv6 ? 'AAAA' : 'A'} ${address}`,
    '',
    'To test it when it is done:',
    `  dig -x ${address} +short     must print ${name}.`,
    `  dig ${isIpv6 ? 'AAAA' : 'A'} ${name} +short     must print ${address}`,
    '',
    ...(reply === undefined ? [] : [`Why: another mail server answered ours${at}:`, `  ${reply}`, '']),
    'If you handed the reverse zone over to other name servers, tell us which ones.',
    '',
    'Thank you',
  ].join('\n')
}

/** The name at which the reverse name of an address stands. Source: RFC 1035 §3.5, RFC 3596 §2.5. */
export function reverseName(address: string): string {
  if (!address.includes(':')) return `${address.split('.').reverse().join('.')}.in-addr.arpa`
  return `${[...hexDigits(address)].reverse().join('.')}.ip6.arpa`
}

/** The 32 digits of an IPv6 address. */
function hexDigits(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : [])
  const before = groups(head)
  const after = groups(tail)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join('')
}
