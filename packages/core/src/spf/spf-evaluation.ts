import type { FailureCode } from '../facts/index.ts'
import type { SpfResult, SpfSyntaxReason, SpfTerm } from './spf-record.ts'

/** Who sends, as a receiver sees it. */
export interface SpfRequest {
  /** The connecting address. */
  ip: string
  /** The envelope sender as it was given: empty for a bounce, and then `helo` counts (RFC 7208 §2.4). */
  mailFrom: string
  helo: string
  /** Ask for the explanation of a fail. It decides nothing. */
  wantsExplanation: boolean
  /** For the macros `r` and `t` of explanations. */
  receiver?: string
  timestampSeconds?: number
}

/** Why an evaluation ended in an error: the first thing that was wrong, and in whose record. */
export type SpfProblem = { domain: string; term?: SpfTerm } & (
  | { code: 'syntax'; reason: SpfSyntaxReason }
  | { code: 'several'; count: number }
  | { code: 'lookup-limit' | 'void-lookups' | 'mx-limit' }
  /** `target` leads back into the list it is in. */
  | { code: 'loop'; target: string }
  /** `target` publishes no list. */
  | { code: 'include-missing'; target: string }
  | { code: 'lookup-failed'; target: string; failure: FailureCode }
)

/** One record as it was evaluated. */
export interface SpfNode {
  domain: string
  /** null: it publishes none, or it could not be asked for. */
  record: string | null
  result: SpfResult
  /** Terms that cost a lookup, matched or ended the evaluation; those behind were not looked at. */
  terms: SpfNodeTerm[]
}

export interface SpfNodeTerm extends SpfTerm {
  isMatch: boolean
  /** Its question had no answer that names anything. */
  isVoid: boolean
  /** How many lookups the whole evaluation had come to with this term. */
  lookups: number
  /** The record that an include or redirect leads to. */
  child?: SpfNode
}

export interface SpfEvaluation {
  result: SpfResult
  /** Which of the two names was judged. */
  identity: 'mailfrom' | 'helo'
  domain: string
  /** The term that decided, and whose record it is in; null when none did. */
  matched: (SpfTerm & { domain: string }) | null
  /** Terms that count against the limit of ten, and questions without an answer against that of two. */
  lookups: number
  voidLookups: number
  /** What the domain says about a fail, sanitised by whoever asked; null when it says nothing. */
  explanation: string | null
  problem: SpfProblem | null
  /** null when the domain could not be asked about at all. */
  tree: SpfNode | null
}

/** Source: RFC 7208 §4.6.4. */
export const spfLimits = { lookups: 10, voidLookups: 2, mxHosts: 10, ptrNames: 10 } as const
