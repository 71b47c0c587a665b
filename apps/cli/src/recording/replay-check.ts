import { refusalInTalk, RULESET_VERSION } from '@waypost/core/checks'
import { makePlan } from '@waypost/core/plan'
import { replayWorld } from '@waypost/probe'
import type { CheckResult } from '../check-result.ts'
import { judgeFacts } from '../judge-facts.ts'
import type { RecordedCheck } from './recorded-check.ts'

/**
 * Carries a recorded check out again, with today's probe and today's rules, and asks nobody anything. `missing` is what
 * today's probe would have asked and nobody asked then.
 */
export async function replayCheck({
  check,
  then,
  world,
}: RecordedCheck): Promise<{ result: CheckResult; missing: string[] }> {
  const { settings } = world
  const plan = makePlan({ ...check, hasBlocklists: settings.blocklists.length > 0, timers: settings.timers })
  const { facts, missing } = await replayWorld(world, plan, refusalInTalk)
  const { elapsedMs } = then
  const judged = judgeFacts(plan, facts, settings)
  return { result: { plan, facts, ...judged, rulesetVersion: RULESET_VERSION, elapsedMs }, missing }
}
