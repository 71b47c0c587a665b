import type { FailureCode } from '@waypost/core/facts'

/** The machine's own word that it cannot send there at all. */
const ownFaults = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES', 'EPERM', 'EINVAL', 'EMFILE', 'ENFILE', 'ENOBUFS'])

/**
 * What an error of a connection attempt means. ENETUNREACH is ours when it comes at once (no route of that family
 * here) and the path's when it comes later (an ICMP message). Source: connect(2), RFC 1122 §4.2.3.9.
 */
export function connectFailure(code: string, isAtOnce: boolean): FailureCode {
  if (ownFaults.has(code)) return 'connect-no-route'
  switch (code) {
    case 'ECONNREFUSED':
      return 'connect-refused'
    case 'ETIMEDOUT':
      return 'connect-timeout'
    case 'ENETUNREACH':
      return isAtOnce ? 'connect-no-route' : 'connect-unreachable'
    case 'ECONNRESET':
      return 'reset'
    default:
      return 'connect-unreachable'
  }
}
