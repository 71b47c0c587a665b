import type { Observed } from './observed.ts'

/**
 * An answer of the DNS to one question. `nxDomain` and `noData` (RFC 2308) are answers.
 * Names keep RFC 1035 escapes for bytes that are no letters, digits, hyphens or underscores.
 */
export interface DnsAnswer<Record> {
  kind: 'records' | 'noData' | 'nxDomain'
  records: Record[]
  /** How many more records the answer held than we keep. */
  leftOutCount: number
  /** Aliases followed from the question's name to the records' owner, in order; empty when there were none. */
  cnameChain: string[]
  /** The AD bit of a resolver the operator trusts (RFC 4035 §3.2.3); false from an authority. */
  isAuthenticated: boolean
  /** Smallest TTL of the records, or the negative TTL (RFC 2308 §5); clamped to 0…86,400. */
  ttlSeconds: number
  /** Owner of the SOA in the authority section of a negative answer: the zone that said no. */
  zone?: string
}

/** RFC 1035 §3.3.9. An `exchange` of '' is the root: with it alone and preference 0, a null MX (RFC 7505). */
export interface MxRecord {
  preference: number
  exchange: string
}

export interface AddressRecord {
  address: string
}

export interface PtrRecord {
  name: string
}

/** The zone in which the reverse name of an address stands, or would stand, and who runs it. */
export interface ReverseZone {
  zone: string
  nameServers: string[]
  /** The mailbox in the zone's SOA (RFC 1035 §3.3.13). */
  contact?: string
  /** Where the reverse name leads by an alias (RFC 2317); the zone is then the one behind it. */
  alias?: string
  /** The zone from which one address, or a part of a /24, was handed over to this one. */
  parent?: { zone: string; nameServers: string[] }
}

export const questionTypes = ['A', 'AAAA', 'MX', 'NS', 'PTR', 'SOA', 'TXT', 'CNAME', 'TLSA', 'DS', 'DNSKEY'] as const
export type QuestionType = (typeof questionTypes)[number]

export interface Question {
  name: string
  type: QuestionType
}

/** What one server said to a question, with the records as text. */
export interface AnswerSummary {
  kind: 'records' | 'noData' | 'nxDomain'
  records: string[]
}

/** What was said to one question of many that belong together. */
export interface AnsweredQuestion {
  question: Question
  observed: Observed<AnswerSummary>
}

/**
 * A suspicious answer looked at again: by every configured resolver and by the name servers that hold the zone.
 * Asked for answers that would stop mail (no domain, no address, null MX, no answer at all).
 */
export interface Confirmation {
  question: Question
  /** The zone whose servers were asked; absent when its delegation could not be found. */
  zone?: string
  resolvers: { server: string; observed: Observed<AnswerSummary> }[]
  /** One line per address asked. Empty when no name server of the zone has an address that may be asked. */
  authorities: { nameServer: string; address: string; observed: Observed<AnswerSummary> }[]
  /** Name servers of the zone whose names have no address. */
  namelessServers: string[]
  /** The same question with checking disabled (RFC 4035 §3.2.2), asked only after a SERVFAIL. */
  withoutValidation?: Observed<AnswerSummary>
  /** Signatures that the name servers gave out with the answer and with the keys, asked only after a SERVFAIL. */
  signatures?: SignatureSummary[]
}

/** An RRSIG record without the signature itself. Instants are ISO 8601. Source: RFC 4034 §3.1. */
export interface SignatureSummary {
  nameServer: string
  /** The type of the records it signs. */
  covers: string
  signer: string
  keyTag: number
  beginsAt: string
  expiresAt: string
}
