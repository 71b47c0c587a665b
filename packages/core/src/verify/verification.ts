import type { AskedAnswer, Subject } from '../facts/index.ts'
import type { Finding, ObservedBy } from '../findings/index.ts'

export const verifyStates = ['fixed', 'remembered', 'partly', 'not-yet', 'cannot-check'] as const
/**
 * What became of one finding. `remembered`: repaired at its source, while a lookup service still gives the old answer.
 * `partly`: something changed, and mail is not helped yet. `cannot-check`: we could not see, which says nothing.
 */
export type VerifyState = (typeof verifyStates)[number]

export const verifyReasons = [
  /** The name servers of one zone answer differently. */
  'servers-differ',
  /** The old fault is gone, another one of the same kind is there. */
  'another-fault',
  /** The name servers answer well, and no lookup service makes an answer of it. */
  'no-lookup-service',
  /** No name server of the zone answered. */
  'no-authority',
  /** The mail server was not talked to: it is left alone for a while, or others are talking to it. */
  'not-our-turn',
  /** Something else kept us from seeing it. */
  'not-seen',
] as const
export type VerifyReason = (typeof verifyReasons)[number]

export const lookupStates = ['agrees', 'remembers', 'fails'] as const

/** One configured lookup service, beside the name servers that hold the zone. */
export interface LookupService {
  server: string
  state: (typeof lookupStates)[number]
  /** Until when it may go on giving the old answer. */
  untilAt?: string
}

/** One finding asked again: what was seen and what it means. */
export interface Verification {
  findingId: string
  code: string
  subject: Subject
  at: string
  state: VerifyState
  reason?: VerifyReason
  /** What stands in its place now, or still; empty when it is repaired or could not be seen. */
  findings: Finding[]
  lookupServices: LookupService[]
  /** What was asked for, the question of the finding first. */
  answers: AskedAnswer[]
  /** Present when a mail server was not talked to now, and what it said a moment ago serves. */
  heardAt?: string
  /** Present when a mail server is left alone until then. */
  againAt?: string
  observedBy: ObservedBy
}
