import { type AnyFact, FactReader } from '@waypost/core/facts'
import { findingId, type ObservedBy } from '@waypost/core/findings'
import { makePlan, makeVerifyPlan } from '@waypost/core/plan'
import { judgeVerification } from '@waypost/core/verify'
import { type ProbeSettings, verifyFinding } from '@waypost/probe'
import { countKnock } from '../runs/check-limits.ts'
import type { RunTools } from '../runs/execute-run.ts'
import { runTurns } from '../runs/run-turns.ts'
import { isDatabaseAway, onceDatabaseIsBack } from '../store/database-away.ts'
import { readRun } from '../store/read-runs.ts'
import { finishVerification } from '../store/verifications.ts'

export type VerificationTools = Pick<RunTools, 'database' | 'ports' | 'probe' | 'onError'>

/**
 * One finding from the stored run to what became of it: only what it rests on is looked at, and the run's facts are
 * judged anew with that in place. Nothing of the run itself is changed.
 */
export async function executeVerification(
  asked: { id: string; runId: string; findingId: string },
  { database, ports, probe, onError }: VerificationTools,
  signal: AbortSignal,
): Promise<void> {
  const run = await readRun(database, asked.runId)
  const finding = run?.result?.findings.find((one) => findingId(one) === asked.findingId)
  if (run?.result === undefined || finding === undefined) return
  const plan = makePlan({ ...run.options, timers: probe.timers })
  const verify = makeVerifyPlan(finding, plan)
  if (typeof verify === 'string') return
  const turns = runTurns(ports.turns, {
    onFirstDial: () =>
      void countKnock(database, plan.target).catch((error: unknown) => !isDatabaseAway(error) && onError(error)),
  })
  const freshSince = run.finishedAt ?? run.createdAt
  const seen = await verifyFinding(verify, { ports: { ...ports, turns }, settings: probe, signal, freshSince })
  if (signal.aborted) return
  const facts = seen.takes[0]?.facts ?? []
  const observedBy = seenFrom(probe, run.vantage === probe.vantage ? [...run.result.facts, ...facts] : facts)
  const result = judgeVerification(verify, { facts: run.result.facts, observedBy }, seen)
  const patience = {
    isUseless: () => signal.aborted,
    onError: (error: unknown) => !isDatabaseAway(error) && onError(error),
  }
  await onceDatabaseIsBack(() => finishVerification(database, asked.id, { result, facts }), patience)
}

/** This checker, with the address that others see as far as it is known. */
function seenFrom({ vantage, sourceAddress: configured }: ProbeSettings, facts: AnyFact[]): ObservedBy {
  const identity = new FactReader(facts).all('checker.identity').at(-1)?.observed
  const sourceAddress = identity?.ok ? identity.value.sourceAddress : configured
  return { by: 'probe', vantage, ...(sourceAddress !== undefined && { sourceAddress }) }
}
