import type { BounceKind, BounceReason } from '../vocabulary/index.ts'

export const bounceWriters = ['ours', 'theirs', 'filter', 'mail-program', 'unknown'] as const
/** Who wrote a notice: the sender's server, the recipient's, a filter in between, or the mail program of a person. */
export type BounceWriter = (typeof bounceWriters)[number]

export const bounceDirections = ['from-us', 'to-us', 'unknown'] as const
/** Which way the mail went that a notice is about. */
export type BounceDirection = (typeof bounceDirections)[number]

/**
 * What a notice says about one recipient: all that a check of it needs, and nothing that was written in the mail. What
 * the notice does not state is absent. Instants are ISO 8601 in UTC.
 */
export interface BounceEvidence {
  /** What became of the mail for this recipient. */
  kind: BounceKind
  /** Whose words the notice is written in, such as `exchange-2003`. */
  dialect?: string
  /** A mail address in lower case. */
  recipient?: string
  /** The domain of who wrote the mail, in lower case. */
  senderDomain?: string
  /** Enhanced status code. RFC 3463. */
  status?: string
  /** SMTP reply code. */
  replyCode?: number
  /** The line that tells why, at most 1000 characters. */
  diagnosticText?: string
  /** Who said it: the server that was talked to, or the one that writes the notice. */
  saidBy?: 'remote' | 'reporting'
  remoteMta?: string
  /** IP of the remote MTA. */
  remoteAddress?: string
  reportingMta?: string
  /** The IP that sent, as the other side named it. */
  sendingAddress?: string
  reason: BounceReason
  /** The sending server gave up because its time was over. */
  isExpired: boolean
  arrivedAt?: string
  noticedAt?: string
  lastAttemptAt?: string
  /** When the sending server gives up, or gave up. */
  deadlineAt?: string
  /** After how long the sending server tells that a message waits, and after how long it gives up. */
  delayNoticeSeconds?: number
  expirySeconds?: number
  /** How often it was tried. */
  attempts?: number
}

/** A notice as it was given for a check, with what the saved senders tell about it. */
export interface BounceNotice extends BounceEvidence {
  writer: BounceWriter
  direction: BounceDirection
}
