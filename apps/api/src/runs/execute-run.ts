import { makePlan } from '@waypost/core/plan'
import { type ProbePorts, type ProbeSettings, runPlan } from '@waypost/probe'
import type { ClaimedRun } from '../store/claim-run.ts'
import type { Database } from '../store/database.ts'
import { finishRun } from '../store/finish-run.ts'
import { whileDatabaseReturns } from '../store/database-away.ts'
import { usualSeconds } from '../store/read-runs.ts'
import { EventTeller } from './event-teller.ts'
import { LiveRun } from './live-run.ts'
import { makeClaimedView } from './run-view.ts'

export interface RunTools {
  database: Database
  ports: ProbePorts
  probe: ProbeSettings
  /** Our own mistakes; a run that meets one ends as failed. */
  onError(error: unknown): void
}

/** Why a run is to end early: a person stopped it, or it is no longer ours and nothing more may be written. */
export type EndReason = 'stopped' | 'abandoned'

/**
 * One check from its plan to its stored verdict. The probe observes, the judge says what the observations mean, and
 * pages are told while it happens; what is kept at the end is written at once with the event that says so.
 */
export async function executeRun(run: ClaimedRun, tools: RunTools, signal: AbortSignal): Promise<void> {
  const { database, ports, probe } = tools
  const plan = makePlan({ ...run.options, timers: probe.timers })
  const live = new LiveRun(makeClaimedView(run, probe.vantage), plan, probe.vantage)
  const teller = new EventTeller(run, live, tools)

  live.start(run.attempt, await usualSeconds(database))
  let end: { state: 'done' | 'stopped' | 'failed'; failure?: string } = { state: 'done' }
  try {
    for await (const event of runPlan(plan, ports, probe, AbortSignal.any([signal, teller.signal]))) {
      live.add(event)
      teller.tellSoon()
    }
    if (signal.aborted) end = { state: 'stopped' }
  } catch (error) {
    tools.onError(error)
    end = { state: 'failed', failure: 'checker-fault' }
  }

  const untold = await teller.close()
  if (untold === undefined || isAbandoned(signal)) return
  const outcome = live.conclude(end)
  await whileDatabaseReturns(() => finishRun(database, run, { ...outcome, events: [...untold, ...outcome.events] }))
}

function isAbandoned(signal: AbortSignal): boolean {
  const reason: EndReason | undefined = signal.reason
  return signal.aborted && reason === 'abandoned'
}
