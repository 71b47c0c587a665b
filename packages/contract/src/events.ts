import type { Route } from '@waypost/core/facts'
import type { PathCell, PathCellKey } from '@waypost/core/path'
import type { Verdict } from '@waypost/core/verdict'
import type { RunState, StageKey, StageState } from '@waypost/core/vocabulary'
import type { FindingView, RunView, StageView } from './views.ts'

/**
 * GET /api/runs/:id/events: a server-sent event has `event: <type>`, `id: <runId>:<seq>` and the body as JSON data.
 * `seq` starts at 1 and has no gaps within a run.
 */
export interface RunEventBodies {
  /** The skeleton of the page. */
  'run.started': { stages: StageView[]; usualSeconds: number; attempt: number }
  stage: { key: StageKey; state: StageState; elapsedMs?: number }
  /** The rows of the path, before any result for them. */
  host: { routes: Route[] }
  /** Fills one cell of the path. */
  result: { cell: PathCellKey; value: PathCell }
  /** Inserts or replaces the finding with this id. */
  finding: FindingView
  /** The finding is explained away by a later observation. */
  'finding.gone': { id: string }
  verdict: Verdict
  /** The end. `missingStages` are steps that could not be finished. */
  finished: { state: Extract<RunState, 'done' | 'stopped' | 'failed'>; missingStages: StageKey[]; failure?: string }
}
export type RunEventType = keyof RunEventBodies

export type RunEvent = { [Type in RunEventType]: { seq: number; type: Type; body: RunEventBodies[Type] } }[RunEventType]

/** Sent once when the server closes the stream; the client reconnects unless `finished` came. Has no id. */
export interface ByeBody {
  reason: 'finished' | 'server-stops' | 'signed-out'
}

/** The view with one more event in it. Pure; used by the browser on each event and by the server to check itself. */
export type ApplyRunEvent = (view: RunView, event: RunEvent) => RunView
