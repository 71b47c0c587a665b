import type { Subject } from '../facts/index.ts'
import type { Plan } from './plan.ts'
import { looksFor, type Looking, type NotVerifiable } from './verify-looks.ts'

/** One finding to be asked again, and nothing else. It can be stored and carried out elsewhere. */
export interface VerifyPlan extends Looking {
  plan: Pick<Plan, 'target' | 'sender' | 'limits' | 'timers'>
  code: string
  /** What the finding is about; absent when only its code is known: then whatever the target leads to. */
  subject?: Subject
}

/** What is asked of more servers than in a run, for one thing only. */
const dnsQuestions = 500
/** Long enough for the gap at a mail server and a slow conversation after it. */
const runMs = 75_000

/** The part of a finding that says what to ask again. */
export interface FindingToVerify {
  code: string
  subject?: Subject
  observedBy?: { by: 'probe' | 'bounce' }
  outcome?: string
}

/** The few looks that tell whether one finding still holds, or why nobody can look. */
export function makeVerifyPlan(finding: FindingToVerify, plan: VerifyPlan['plan']): VerifyPlan | NotVerifiable {
  const looking = whyNot(finding) ?? looksFor(finding.code)
  if (typeof looking === 'string') return looking
  const { target, sender, limits, timers } = plan
  return {
    ...looking,
    code: finding.code,
    ...(finding.subject !== undefined && { subject: finding.subject }),
    plan: { target, sender, limits: { ...limits, dnsQuestions }, timers: { ...timers, runMs } },
  }
}

/** Whether the button “check this one thing again” leads anywhere. */
export function isVerifiable(finding: FindingToVerify): boolean {
  return typeof (whyNot(finding) ?? looksFor(finding.code)) !== 'string'
}

function whyNot({ observedBy, outcome }: FindingToVerify): NotVerifiable | undefined {
  if (observedBy?.by === 'bounce') return 'their-words'
  return outcome === 'good' || outcome === 'notApplicable' ? 'nothing-wrong' : undefined
}
