import type { WireRecord } from '../../ports.ts'

/** A reply as it came, before anybody asks what it means. Names as in `labelToText`, record types as text. */
export interface DnsMessage {
  id: number
  isResponse: boolean
  opcode: number
  isAuthoritative: boolean
  isTruncated: boolean
  isRecursionAvailable: boolean
  isAuthenticated: boolean
  /** With the upper bits of EDNS, when the reply has them. Source: RFC 6891 §6.1.3. */
  rcode: number
  /** Absent when the reply repeats no question. */
  question?: { name: string; type: string }
  answers: WireRecord[]
  authorities: WireRecord[]
  additionals: WireRecord[]
  /** RFC 8914: why a server failed, in its number and sanitised words. */
  extendedError?: string
}
