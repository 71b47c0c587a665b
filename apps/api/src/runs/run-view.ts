import { concernOf } from '@waypost/core/checks'
import { type Finding, findingId } from '@waypost/core/findings'
import { deliveryPath } from '@waypost/core/path'
import { makePlan, type Plan } from '@waypost/core/plan'
import { RULESET_VERSION } from '@waypost/core/checks'
import {
  applyRunEvent,
  type FindingView,
  formatRunId,
  pairKey,
  type ListedRun,
  type RunEvent,
  type RunView,
  type StageView,
} from '@waypost/contract'
import type { ClaimedRun } from '../store/claim-run.ts'
import type { RunRow } from '../store/list-runs.ts'
import type { StoredResult, StoredRun } from '../store/read-runs.ts'
import type { RunOptions } from '../store/stored-json.ts'
import { makeVerificationView } from '../verifications/verification-view.ts'

/** A run as a page shows it: from what is stored of a finished one, from its events while it goes on. */
export function makeRunView(run: StoredRun, events: RunEvent[]): RunView {
  const base: RunView = {
    id: formatRunId(run.id),
    state: run.state,
    input: run.input,
    ticket: run.ticket,
    requestedBy: run.requestedBy,
    vantage: run.vantage ?? '',
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    evidence: run.evidence,
    rulesetVersion: run.rulesetVersion ?? RULESET_VERSION,
    failure: run.failure,
    ...skeleton(run.options),
  }
  if (run.result)
    return {
      ...base,
      ...fromResult(run.options, run.result),
      lastSeq: run.lastSeq,
      verifications: run.verifications.map(makeVerificationView),
    }
  const seen = events.filter(({ seq }) => seq <= run.lastSeq).reduce(applyRunEvent, base)
  // The row is newer than its events: a run that was put up again waits, whatever its lost attempt had told.
  return { ...seen, state: run.state, failure: run.failure, lastSeq: run.lastSeq }
}

/** The view of a run that a worker has just taken, before its first event. */
export function makeClaimedView(run: ClaimedRun, plan: Plan, vantage: string): RunView {
  return {
    id: formatRunId(run.id),
    state: 'queued',
    input: run.input,
    ticket: run.ticket,
    requestedBy: run.requestedBy,
    vantage,
    createdAt: run.createdAt.toISOString(),
    startedAt: null,
    finishedAt: null,
    evidence: [],
    rulesetVersion: RULESET_VERSION,
    failure: null,
    ...skeleton(run.options),
    // Only here it is known what this worker can look at.
    stages: plan.stages.map((key): StageView => ({ key, state: 'waiting' })),
    lastSeq: run.lastSeq,
  }
}

/** What is known of a run before anything is: its steps and the empty rows of its path. */
function skeleton(options: RunOptions) {
  const {
    target,
    sender,
    isDeep,
    asksRecipient = false,
    asksOthers = false,
    askedBefore = 0,
    giveUpHours,
    bounce,
  } = options
  const plan = makePlan({ target, sender, isDeep, asksRecipient })
  return {
    target,
    sender: plan.sender,
    isDeep,
    asksRecipient,
    asksOthers,
    askedBefore,
    giveUpHours,
    ...(bounce && { bounce }),
    stages: plan.stages.map((key): StageView => ({ key, state: 'waiting' })),
    path: deliveryPath([], [], { sender: plan.sender, isComplete: false, target, stages: plan.stages }),
    findings: [],
    verdict: null,
    lastSeq: 0,
  }
}

function fromResult({ target, sender }: RunOptions, { facts, findings, verdict, stages }: StoredResult) {
  return {
    stages,
    path: deliveryPath(facts, findings, { sender, isComplete: true, target, stages: stages.map(({ key }) => key) }),
    findings: findings.map(makeFindingView),
    verdict,
  }
}

export function makeFindingView(finding: Finding): FindingView {
  const { side, actor } = concernOf(finding)
  return { ...finding, id: findingId(finding), side, actor }
}

export function makeListedRun(row: RunRow): ListedRun {
  const { target, sender } = row.options
  return {
    id: formatRunId(row.id),
    state: row.state,
    input: row.input,
    ticket: row.ticket,
    target,
    sender,
    requestedBy: row.requestedBy,
    createdAt: row.createdAt.toISOString(),
    verdict: row.verdict,
    pair: pairKey(row.options),
  }
}
