import { judge } from '@waypost/core/checks'
import { type AnyFact, FactReader } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import { deliveryPath, type DeliveryPath } from '@waypost/core/path'
import type { SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'
import type { StageKey } from '@waypost/core/vocabulary'
import { type EarlierRuns, type Verdict, weigh } from '@waypost/core/verdict'

export interface JudgeRequest {
  facts: AnyFact[]
  target: Target
  sender: SenderInput | null
  vantage: string
  /** A stopped run says only what was proven: what it did not look at is not held to be absent. */
  end: 'running' | 'stopped' | 'done'
  /** What was stored of the pair's earlier runs; null: not known, or not yet. */
  earlier: EarlierRuns | null
  giveUpHours: number | null
  /** The steps that were promised. */
  stages: readonly StageKey[]
}

export interface Judgement {
  findings: Finding[]
  /** Null when nothing can be said. */
  verdict: Verdict | null
  path: DeliveryPath
}

/** What today's rules say about the facts of a run: live, at its end, and years later. */
export function judgeRun(request: JudgeRequest): Judgement {
  const { facts, target, sender, vantage, end, earlier, giveUpHours, stages } = request
  const isComplete = end === 'done'
  const identity = new FactReader(facts).all('checker.identity')[0]?.observed
  const sourceAddress = identity?.ok ? identity.value.sourceAddress : undefined
  const observedBy = { by: 'probe' as const, vantage, ...(sourceAddress !== undefined && { sourceAddress }) }
  const findings = judge(facts, { target, sender, observedBy, isComplete })
  const verdict = weigh(findings, {
    target,
    hasSender: sender !== null,
    partner: sender?.isPartner === true ? sender.label : undefined,
    vantage,
    isComplete,
    earlier,
    giveUpHours,
  })
  return {
    findings,
    verdict: verdict && { ...verdict, isProvisional: end === 'running' },
    path: deliveryPath(facts, findings, { sender, isComplete: end !== 'running', target, stages }),
  }
}
