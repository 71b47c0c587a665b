import type { AnyFact, FactReader } from '../facts/index.ts'
import type { CodeProfile, Finding, ObservedBy } from '../findings/index.ts'
import type { SenderInput } from '../plan/index.ts'
import type { Target } from '../target/index.ts'

/** What a check may know beside the facts. No clock, no settings, no words. */
export interface JudgeContext {
  target: Target
  sender: SenderInput | null
  observedBy: ObservedBy
  /** False while the run is still going: what is absent may still come, so nothing is said about absence. */
  isComplete: boolean
}

/** One topic's judgement: a pure function from facts to findings. A check never imports another check. */
export interface Check {
  topic: string
  /** Every code it may emit, with weight, side and actor. */
  codes: Record<string, CodeProfile>
  judge(facts: FactReader, context: JudgeContext): Finding[]
}

/** Same facts, other findings → this number grows in the same commit. Stored beside the findings of a run. */
export const RULESET_VERSION = 24

export type { AnyFact }
