import { makePlan } from '@waypost/core/plan'
import { askAgainMinutes } from '@waypost/contract'
import { type ProbePorts, type ProbeSettings, runPlan } from '@waypost/probe'
import type { ClaimedRun } from '../store/claim-run.ts'
import type { Database } from '../store/database.ts'
import { finishRun, type RunOutcome } from '../store/finish-run.ts'
import { forgetTalks } from '../store/postgres-turns.ts'
import { isDatabaseAway, onceDatabaseIsBack } from '../store/database-away.ts'
import { readEarlierRuns } from '../store/read-earlier-runs.ts'
import type { NewRunEvent } from '../store/run-events.ts'
import type { Queue } from '../store/queue.ts'
import { countKnock } from './check-limits.ts'
import { EventTeller } from './event-teller.ts'
import { LiveRun, type RunEnd } from './live-run.ts'
import { runTurns } from './run-turns.ts'
import { makeClaimedView } from './run-view.ts'

export interface RunTools {
  database: Database
  queue: Pick<Queue, 'repeatLater'>
  ports: ProbePorts
  probe: ProbeSettings
  /** How long checks took of late. */
  usualSeconds(): number
  /** Our own mistakes; a run that meets one ends as failed. */
  onError(error: unknown): void
}

/** How a run is ended early, and who wants to know how far it is. */
export interface RunControl {
  /** A person stopped it: what was seen is kept. */
  stop: AbortSignal
  /** It is no longer ours: nothing more may be asked or written. */
  abandon: AbortSignal
  /** Everything was looked at, and only the outcome is still to be written. */
  onObserved(): void
}

/**
 * One check from its plan to its stored verdict. The probe observes, the judge says what the observations mean, and
 * pages are told while it happens; what is kept at the end is written at once with the event that says so.
 */
export async function executeRun(run: ClaimedRun, tools: RunTools, control: RunControl): Promise<void> {
  const { database, probe, onError } = tools
  const { stop, abandon } = control
  const plan = makePlan({ ...run.options, timers: probe.timers, hasBlocklists: probe.blocklists.length > 0 })
  const live = new LiveRun(makeClaimedView(run, plan, probe.vantage), plan, probe.vantage)
  const teller = new EventTeller(run, live, tools)

  live.start(run.attempt, tools.usualSeconds())
  const ports = {
    ...tools.ports,
    turns: runTurns(tools.ports.turns, {
      ...(run.options.isFresh === true && { freshSince: run.createdAt }),
      onFirstDial: () =>
        void countKnock(database, plan.target).catch((error: unknown) => !isDatabaseAway(error) && onError(error)),
    }),
  }
  let end: RunEnd = { state: 'done' }
  try {
    for await (const event of runPlan(plan, ports, probe, AbortSignal.any([stop, abandon, teller.signal]))) {
      live.add(event)
      teller.tellSoon()
    }
    if (stop.aborted) end = { state: 'stopped' }
  } catch (error) {
    onError(error)
    end = { state: 'failed', failure: 'checker-fault' }
  }

  const rest = await teller.close()
  if (rest === undefined || abandon.aborted) return
  control.onObserved()
  const patience = {
    isUseless: () => abandon.aborted,
    onError: (error: unknown) => !isDatabaseAway(error) && onError(error),
  }
  const earlier = await onceDatabaseIsBack(() => readEarlierRuns(database, run.id), patience)
  const outcome = live.conclude(end, earlier ?? null)
  if (outcome.findings.some(({ code }) => code === 'checker-port25-intercepted')) {
    const addresses = outcome.transcripts.map(({ address }) => address)
    // It serves no other check: lost with the database, it is forgotten in ten minutes all the same.
    await tools.ports.turns.stored?.()
    await forgetTalks(database, { vantage: probe.vantage, addresses }).catch(patience.onError)
  }
  const save = (events: NewRunEvent[], what: RunOutcome) =>
    onceDatabaseIsBack(() => finishRun(database, { ...run, lastSeq: rest.lastSeq }, { ...what, events }), patience)
  try {
    const minutes = end.state === 'done' ? askAgainMinutes(outcome.findings, run.options) : undefined
    // Put up before the run is saved: a worker that dies in between leaves none that is waited for in vain.
    if (minutes !== undefined) {
      const afterSeconds = minutes * 60 + tooLateSeconds
      await onceDatabaseIsBack(() => tools.queue.repeatLater(run.id, afterSeconds), patience)
    }
    await save([...rest.untold, ...outcome.events], outcome)
  } catch (error) {
    // What cannot be stored today cannot be stored by the next worker either.
    onError(error)
    const { stages } = outcome
    await save([{ type: 'finished', body: { ...unstorable, missingStages: [] } }], { ...empty, ...unstorable, stages })
  }
}

/** Who comes back a moment too early is asked to wait again. */
const tooLateSeconds = 10

const unstorable = { state: 'failed', failure: 'checker-fault' } as const
const empty = { facts: [], findings: [], verdict: null, earlier: null, transcripts: [], events: [] }
