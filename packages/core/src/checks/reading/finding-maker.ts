import type { Subject } from '../../facts/index.ts'
import type { CodeProfile, Finding, FindingArgs } from '../../findings/index.ts'
import type { Outcome } from '../../vocabulary/index.ts'
import type { JudgeContext } from '../check.ts'

/** Makes findings of one topic: only its own codes, with the profile's outcome unless a lighter one is given. */
export function findingMaker<Code extends string>(codes: Record<Code, CodeProfile>, context: JudgeContext) {
  return (code: Code, subject: Subject, args: FindingArgs, outcome?: Outcome): Finding => ({
    code,
    outcome: outcome ?? codes[code].outcome,
    subject,
    observedBy: context.observedBy,
    args,
  })
}
