import type { AnyFact } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { Plan } from '@waypost/core/plan'
import type { Verdict } from '@waypost/core/verdict'

/** Everything one check came to. */
export interface CheckResult {
  plan: Plan
  facts: AnyFact[]
  findings: Finding[]
  verdict: Verdict
  rulesetVersion: number
  elapsedMs: number
}
