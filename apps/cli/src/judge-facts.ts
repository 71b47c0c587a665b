import { judge } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { Plan } from '@waypost/core/plan'
import { weigh, type Verdict } from '@waypost/core/verdict'

/** What today's rules say about the facts of a run that is over. */
export function judgeFacts(
  { target, sender }: Pick<Plan, 'target' | 'sender'>,
  facts: readonly AnyFact[],
  { vantage, sourceAddress }: { vantage: string; sourceAddress?: string },
): { findings: Finding[]; verdict: Verdict } {
  const observedBy = { by: 'probe' as const, vantage, ...(sourceAddress === undefined ? {} : { sourceAddress }) }
  const findings = judge(facts, { target, sender, observedBy, isComplete: true })
  const verdict = weigh(findings, { target, hasSender: sender !== null, vantage, isComplete: true })
  return { findings, verdict }
}
