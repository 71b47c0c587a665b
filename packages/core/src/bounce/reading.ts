import type { BounceKind, BounceReason } from '../vocabulary/index.ts'

/** What a notice about a message says, and nothing that it does not say. */
export interface BounceReading {
  kind: BounceKind
  /** Whose words the notice is written in: the name of a dialect, such as 'exchange-2003'; absent when none fits. */
  dialect?: string
  recipients: BounceRecipient[]
  /** The server that wrote the notice, or whose limits ruled. RFC 3464 §2.2.2. */
  reportingMta?: string
  /** Who wrote the message that the notice is about: an address in lower case. */
  sender?: string
  /** Of the message that the notice is about, without its angles. */
  messageId?: string
  /** When the reporting server took the message in. ISO 8601 in UTC, as every time here. */
  arrivedAt?: string
  /** When the notice was written. */
  noticedAt?: string
  /** When the sending server gives up, or gave up. */
  deadlineAt?: string
  settings: SenderTimers
  /** How often it was tried. */
  attempts?: number
  /** The sender's own addresses (IP) as the other side named them, each once, the likeliest first. */
  sendingAddresses: string[]
  quotes: Quote[]
  /** What a message that is no bounce itself has attached: the first that is one. */
  attached?: BounceReading
}

/** RFC 3464 §2.3: what became of the message for one recipient. */
export interface BounceRecipient {
  /** In lower case. The final one when both are stated. Absent when the notice names a recipient without an address. */
  address?: string
  originalRecipient?: string
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** Enhanced status code as stated (RFC 3463), the one that tells most; absent when none is stated, or x.0.0 only. */
  status?: string
  /** SMTP reply code as stated, 400 to 599 (or 2yz of a success). */
  replyCode?: number
  /** The line that tells why, in the words of who said it, in one line without the codes’ repetition, ≤ 1000 characters. */
  diagnosticText?: string
  /** Who said it: the server that was talked to, or the one that writes the notice. */
  saidBy?: 'remote' | 'reporting'
  remoteMta?: string
  /** IP of the remote MTA. */
  remoteAddress?: string
  lastAttemptAt?: string
  willRetryUntil?: string
  reason: BounceReason
  /** The sending server gave up because its time was over; `reason` then is the cause behind, if one is stated. */
  isExpired: boolean
}

/** The sending server's own settings as the notice reveals them, in seconds. */
export interface SenderTimers {
  /** After how long it tells that a message waits. */
  delayNoticeSeconds?: number
  /** After how long it gives up. */
  expirySeconds?: number
  /** Whether each was said in words or follows from two times of the notice. */
  readFrom?: { delayNotice?: 'words' | 'times'; expiry?: 'words' | 'times' }
}

/**
 * Words of the notice from which a value was read, to be marked in it. They stand in the shown text, but for upper case
 * and the breaks of lines.
 */
export interface Quote {
  of:
    | 'kind'
    | 'recipient'
    | 'status'
    | 'replyCode'
    | 'diagnosticText'
    | 'remoteMta'
    | 'remoteAddress'
    | 'reportingMta'
    | 'sender'
    | 'messageId'
    | 'arrivedAt'
    | 'noticedAt'
    | 'deadlineAt'
    | 'delayNotice'
    | 'expiry'
    | 'attempts'
    | 'sendingAddress'
  /** Which recipient, by place in the list; absent for what concerns the whole notice. */
  recipient?: number
  words: string
}
