import type { BounceKind, BounceReason } from '../../vocabulary/index.ts'
import type { BounceRecipient } from '../reading.ts'

/**
 * How one mail server words its notices, as data. Adding a server is one such file and one fixture.
 *
 * Patterns are literal words, compared without regard to upper case, with runs of blanks as one, and slots in braces:
 * {recipient} {sender} (mail address, with or without angles), {host}, {ip} (with or without brackets), {remoteMta},
 * {remoteAddress}, {reportingMta} (a host or IP that is kept), {code} (three digits), {status} (enhanced status code),
 * {number}, {attempts} (a number that is kept), {span} ("4 hours", "1 days, 19 hours and 54 minutes"), {date}, {reply} (what was said: to the end, and the
 * lines that go on with it), {words} (anything up to the literal that follows; at the end: the rest). Read in one pass,
 * without going back. A pattern of `lines` fits a whole line, or a sentence that is broken over up to three lines; a
 * pattern of `words` may stand anywhere.
 */
export interface Dialect {
  /** `product` or `product-years`, in lower case. */
  name: string
  /** The product as people call it. */
  product: string
  /** Where the wording is known from: a source file, a document, or "seen". */
  source: string
  /** It is this dialect when one of these stands in the text, or in the named field. More specific dialects come first. */
  signs: Sign[]
  /** What a notice in these words is, unless a row tells otherwise. Absent: only rows tell. */
  kind?: BounceKind
  /** Read against each line of the notice; the first that fits counts. */
  lines: LineRow[]
  /** Looked for inside of what was said about a recipient, its lines joined; each that is found counts. */
  words?: WordRow[]
}

/** `line`: words in the text. `field`: words in the value of a header field. */
export type Sign = { line: string } | { field: string; holds: string }

interface Row {
  pattern: string
  source?: string
  /** A line as such a server writes it, with names of documentation; the test holds pattern and sample together. */
  sample: string
}

export interface LineRow extends Row {
  /**
   * kind: what the notice is. recipient: begins the story of a recipient; lines that no row fits go into what was said
   * about it. about-recipient: goes on with the story of a recipient that was named, without saying anything; where none
   * was named by a row that begins a story, it begins one. said: belongs to the recipient that was begun last.
   * about-message: its slots concern the whole notice.
   * skip: says nothing. end: what follows is no longer about a recipient. {remoteMta} and {remoteAddress} of a row
   * about the message or of an end tell who is talked to from there on.
   */
  means: 'kind' | 'recipient' | 'about-recipient' | 'said' | 'about-message' | 'skip' | 'end'
  /** Where a part of the notice begins, such as its list of addresses; up to the next row that opens one. */
  opens?: string
  /** Fits only within this part, or one of these; '' stands for what comes before the first. */
  within?: string | readonly string[]
  kind?: BounceKind
  action?: BounceRecipient['action']
  reason?: BounceReason
  isExpired?: boolean
  saidBy?: 'remote' | 'reporting'
  /** What {span} and {date} of the pattern are. */
  timing?: 'arrival' | 'retryUntil' | 'remaining' | 'noticeAfter' | 'expiresAfter' | 'lastAttempt'
}

export interface WordRow extends Row {
  reason?: BounceReason
  isExpired?: boolean
  saidBy?: 'remote' | 'reporting'
  timing?: LineRow['timing']
}
