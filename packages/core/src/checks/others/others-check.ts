import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { controlProof, greetedControls, isEveryRouteLost } from '../reading/reachability.ts'
import { othersCodes } from './codes.ts'

/** Is it only this recipient? Says what known mail servers of others answered, when somebody wanted them asked. */
export const othersCheck: Check = { topic: 'others', codes: othersCodes, judge: judgeOthers }

function judgeOthers(facts: FactReader, context: JudgeContext): Finding[] {
  const [asked] = facts.all('others.asked')
  if (!context.isComplete || asked?.observed.ok !== true) return []
  const proof = controlProof(facts)
  // Both are said by who looks at our own checker, and at the sender's network.
  if (proof === 'blocked' || proof === 'intercepted') return []
  const make = findingMaker(othersCodes, context)
  const answered = greetedControls(facts)
  const counts = { answeredCount: answered.length, count: asked.observed.value.hosts.length, hosts: answered }
  if (proof !== 'proven') return [make('others-few', asked.subject, counts)]
  const isOnlyThem = isEveryRouteLost(facts, context)
  return [make('others-answer', asked.subject, { ...counts, isOnlyThem })]
}
