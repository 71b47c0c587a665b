import type { BounceReason } from '../../vocabulary/index.ts'

/**
 * Details that name a cause, whatever the class (RFC 3463; registry of RFC 5248). Three digits are Microsoft's: 3xx what
 * its queue met, 5xx to 8xx what its filter decided.
 */
const specific: Record<string, BounceReason> = {
  '1.1': 'address-unknown',
  '1.2': 'domain-unknown',
  '1.3': 'address-unknown',
  '1.4': 'address-unknown',
  '1.6': 'address-unknown',
  '1.7': 'sender-auth',
  '1.8': 'sender-auth',
  '1.10': 'address-unknown',
  '1.20': 'content',
  '1.90': 'rate-limited',
  '1.351': 'address-unknown',
  '2.1': 'mailbox-disabled',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '2.121': 'rate-limited',
  '2.122': 'rate-limited',
  '3.4': 'too-large',
  '4.1': 'no-answer',
  '4.2': 'connection-lost',
  '4.3': 'dns-failed',
  '4.4': 'dns-failed',
  '4.6': 'loop',
  '4.14': 'loop',
  '4.310': 'domain-unknown',
  '4.312': 'dns-failed',
  '4.315': 'no-answer',
  '4.316': 'no-answer',
  '4.317': 'tls-required',
  '4.318': 'connection-lost',
  '5.3': 'recipient-limit',
  '6.11': 'content',
  '7.8': 'auth-required',
  '7.9': 'auth-required',
  '7.10': 'tls-required',
  '7.11': 'tls-required',
  '7.13': 'mailbox-disabled',
  '7.17': 'address-unknown',
  '7.18': 'address-unknown',
  '7.20': 'sender-auth',
  '7.21': 'sender-auth',
  '7.22': 'sender-auth',
  '7.23': 'sender-auth',
  '7.24': 'sender-auth',
  '7.25': 'ptr',
  '7.26': 'sender-auth',
  '7.27': 'sender-auth',
  '7.28': 'rate-limited',
  '7.29': 'sender-auth',
  '7.30': 'tls-required',
  '7.32': 'sender-auth',
  '7.40': 'sender-auth',
  '7.54': 'relay-denied',
  '7.57': 'auth-required',
  '7.64': 'relay-denied',
  '7.367': 'relay-denied',
}

const ranges: [subject: string, from: number, to: number, reason: BounceReason][] = [
  ['7', 320, 325, 'tls-required'],
  ['7', 500, 500, 'rate-limited'],
  ['7', 501, 503, 'blocklisted'],
  ['7', 504, 505, 'address-unknown'],
  ['7', 506, 507, 'policy'],
  ['7', 508, 508, 'rate-limited'],
  ['7', 509, 509, 'sender-auth'],
  ['7', 510, 510, 'policy'],
  ['7', 511, 511, 'blocklisted'],
  ['7', 512, 512, 'content'],
  ['7', 513, 513, 'policy'],
  ['7', 515, 515, 'sender-auth'],
  ['7', 606, 649, 'blocklisted'],
  ['7', 650, 700, 'rate-limited'],
  ['7', 705, 705, 'rate-limited'],
  ['7', 708, 708, 'blocklisted'],
  ['7', 750, 750, 'sender-auth'],
  ['7', 800, 800, 'blocklisted'],
  ['7', 850, 899, 'rate-limited'],
]

/** Details that only say where to look; words go before them. */
const loose: Record<string, BounceReason> = {
  '1.0': 'address-unknown',
  '1.5': 'address-unknown',
  '1.9': 'server-fault',
  '2.0': 'mailbox-disabled',
  '2.4': 'server-fault',
  '3.0': 'server-fault',
  '3.1': 'server-fault',
  '3.2': 'server-fault',
  '3.3': 'server-fault',
  '3.5': 'server-fault',
  '4.0': 'dns-failed',
  '4.5': 'server-fault',
  '4.8': 'loop',
  '6.0': 'content',
  '6.1': 'content',
  '6.2': 'content',
  '6.3': 'content',
  '6.5': 'content',
  '6.6': 'content',
  '6.7': 'content',
  '6.9': 'content',
  '7.0': 'policy',
  '7.1': 'policy',
  '7.2': 'policy',
  '7.3': 'auth-required',
  '7.4': 'auth-required',
  '7.5': 'tls-required',
  '7.6': 'tls-required',
  '7.7': 'content',
  '7.12': 'policy',
  '7.14': 'auth-required',
  '7.51': 'policy',
  '7.520': 'policy',
}

/** The class that a detail names: '5.7.25' → ptr. */
export function specificReason(status: string | undefined): BounceReason | undefined {
  const detail = status?.slice(2) ?? ''
  const [subject, number] = detail.split('.')
  return (
    specific[detail] ??
    ranges.find(([of, from, to]) => of === subject && Number(number) >= from && Number(number) <= to)?.[3]
  )
}

/** The class that a detail hints at: '5.7.1' → policy. */
export function looseReason(status: string | undefined): BounceReason | undefined {
  const detail = status?.slice(2) ?? ''
  if (loose[detail] !== undefined) return loose[detail]
  if (/^7\.\d{2,3}$/.test(detail)) return 'policy'
  return /^5\./.test(detail) ? 'server-fault' : undefined
}
