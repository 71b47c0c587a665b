import type { BounceKind, BounceReason } from '../vocabulary/index.ts'
import type { BounceRecipient, Quote } from './reading.ts'

/** What one part of a notice states: its status blocks, its visible words, or a line of a log. Merged afterwards. */
export interface Statement {
  dialect?: string
  kind?: BounceKind
  reportingMta?: string
  sender?: string
  messageId?: string
  /** Times and spans in the words that state them; bounce/timing makes times of them. */
  arrival?: string
  retryUntil?: string
  /** "for the next 22 hours and 51 minutes" */
  remaining?: string
  /** "could not be delivered for more than 4 hours": how long it waited when a notice of delay was written. */
  noticeAfter?: string
  /** "It will be retried until it is 5 days old", "could not be delivered for 5 days": the limit. */
  expiresAfter?: string
  attempts?: number
  recipients: StatedRecipient[]
  /** What was said without a recipient being named. */
  said?: Said[]
  /** What the notice tells of all its recipients at once, where nothing is told of one alone. */
  ofAll?: Pick<StatedRecipient, 'reason' | 'isExpired'>
  quotes: Quote[]
}

export interface StatedRecipient {
  address?: string
  originalRecipient?: string
  action?: BounceRecipient['action']
  /** As a field states it. Codes within `said` are read from there. */
  status?: string
  replyCode?: number
  /** What was said about this recipient, in order. bounce/replies finds codes and the line that tells why in them. */
  said: Said[]
  remoteMta?: string
  remoteAddress?: string
  lastAttempt?: string
  willRetryUntil?: string
  /** The dialect's own words that name the cause, stronger than the patterns of bounce/reasons. */
  reason?: BounceReason
  isExpired?: boolean
}

export interface Said {
  text: string
  by?: 'remote' | 'reporting'
}
