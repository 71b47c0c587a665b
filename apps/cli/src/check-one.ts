import { RULESET_VERSION } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Plan } from '@waypost/core/plan'
import type { Verdict } from '@waypost/core/verdict'
import { type ProbeEvent, type ProbePorts, type ProbeSettings, runPlan } from '@waypost/probe'
import type { CheckResult } from './check-result.ts'
import { judgeFacts } from './judge-facts.ts'
import { exitCodes } from './refuse.ts'

export interface CheckTools {
  ports: ProbePorts
  settings: ProbeSettings
  signal: AbortSignal
  onEvent?: (event: ProbeEvent) => void
}

/** One check: probe, judge, weigh. */
export async function checkOne(plan: Plan, { ports, settings, signal, onEvent }: CheckTools): Promise<CheckResult> {
  const startedAtMs = performance.now()
  const facts: AnyFact[] = []
  for await (const event of runPlan(plan, ports, settings, signal)) {
    onEvent?.(event)
    if (event.type === 'fact') facts.push(event.fact)
  }
  const { findings, verdict } = judgeFacts(plan, facts, settings)
  const elapsedMs = Math.round(performance.now() - startedAtMs)
  return { plan, facts, findings, verdict, rulesetVersion: RULESET_VERSION, elapsedMs }
}

export function exitCodeOf({ state }: Verdict): number {
  if (state === 'ok' || state === 'recovered') return exitCodes.works
  return state === 'unknown' ? exitCodes.cannotSay : exitCodes.bad
}
