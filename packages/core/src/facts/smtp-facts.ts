import type { ChainCertificate } from './transport-facts.ts'

/** A reply (RFC 5321 §4.2). Lines are sanitised, cut at 512 characters each, at most 100. */
export interface SmtpReply {
  replyCode: number
  /** RFC 3463, such as '5.7.1'; absent when the reply names none. */
  enhancedStatusCode?: string
  replyLines: string[]
}

export interface TcpConnection {
  localAddress: string
  remotePort: number
}

export interface EhloReply {
  /** HELO when EHLO was refused and HELO was tried after it. */
  verb: 'EHLO' | 'HELO'
  reply: SmtpReply
  /** Keywords with their parameters, as sent (upper-cased keyword). Empty after HELO. */
  extensions: string[]
}

export interface CertificateSummary {
  subjectName: string
  /** DNS names of the subject alternative name, at most 100. */
  alternativeNames: string[]
  issuerName: string
  validFromAt: string
  validToAt: string
  isSelfSigned: boolean
  /** Node's verification word when the chain does not lead to a known root, such as 'CERT_HAS_EXPIRED'. */
  chainError?: string
  /** Whether the MX host's name is among its names. */
  matchesHost: boolean
}

export interface TlsSession {
  /** Such as 'TLSv1.3'. */
  protocol: string
  cipher: string
  certificate?: CertificateSummary
  /** What was shown, the server's own first, at most 6. Absent in what was recorded before it was looked at. */
  chain?: ChainCertificate[]
}

/** Why an address is left alone for a while: it told us to slow down, refused us, or did not answer twice in a row. */
export const holdReasons = ['limited', 'refused', 'silent'] as const
export type HoldReason = (typeof holdReasons)[number]

/**
 * What came of asking whether we may knock at an address now; absent when we could at once. `waits`: not yet, because
 * another check talks to it (`busy`, for an unknown time) or did so a moment ago (`gap`). `reused`: nothing was dialled;
 * the facts beside this one were heard at `seenAt`, and serve other checks for `reuseSeconds`. `held-back`: it is left
 * alone until `untilAt`; with `seenAt` what it said last stands beside this one. `opted-out`: its operator asked us
 * never to knock. Ages are on one clock, whichever checker heard it.
 */
export type SmtpTurn =
  | { kind: 'waits'; because: 'busy' | 'gap'; waitSeconds: number }
  | { kind: 'reused'; seenAt: string; ageSeconds: number; reuseSeconds: number }
  | { kind: 'held-back'; because: HoldReason; untilAt: string; seenAt?: string; ageSeconds?: number }
  | { kind: 'opted-out' }

/** One line of a conversation. `atMs` counts from the start of the connection attempt. */
export interface TranscriptLine {
  atMs: number
  /** S: their words; C: ours; note: what happened (a code with its values, worded at display). */
  from: 'S' | 'C' | 'note'
  text: string
}

export interface Transcript {
  /** MX host or control host. */
  host: string
  address: string
  startedAt: string
  lines: TranscriptLine[]
  /** True when lines were dropped for size. */
  isCut: boolean
}
