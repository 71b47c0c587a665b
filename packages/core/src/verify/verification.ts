import type { AskedAnswer, Subject } from '../facts/index.ts'
import type { Finding, ObservedBy } from '../findings/index.ts'
import type { LookupState, VerifyReason, VerifyState } from '../vocabulary/index.ts'

/** One configured lookup service, beside the name servers that hold the zone. */
export interface LookupService {
  server: string
  state: LookupState
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
