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
}

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
