import type { Transcript } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { DeliveryPath } from '@waypost/core/path'
import type { SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'
import type { Verdict } from '@waypost/core/verdict'
import type { Actor, RunState, Side, StageKey, StageState } from '@waypost/core/vocabulary'

/** GET /api/me. 401 when nobody is signed in. */
export interface MeView {
  name: string
  email: string
  role: 'admin' | 'agent' | 'viewer'
}

/** GET /api/setup: whether the first account is still to be made. */
export interface SetupView {
  isOpen: boolean
}

export interface StageView {
  key: StageKey
  state: StageState
  elapsedMs?: number
}

/** A finding with its id and, from the catalogue, who it concerns. */
export interface FindingView extends Finding {
  id: string
  side: Side
  actor: Actor
}

/** GET /api/runs/:id, live and finished. */
export interface RunView {
  id: string
  state: RunState
  /** As typed. */
  input: string
  ticket: string | null
  target: Target
  sender: SenderInput | null
  requestedBy: string
  vantage: string
  isDeep: boolean
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  stages: StageView[]
  path: DeliveryPath
  findings: FindingView[]
  /** Provisional while running; null when nothing can be said yet, and for a failed run. */
  verdict: Verdict | null
  /** Conversations whose lines GET /api/runs/:id/transcripts returns. */
  evidence: { host: string; address: string; startedAt: string; lineCount: number }[]
  rulesetVersion: number
  /** Why a failed run failed, as a code such as `worker-lost`. */
  failure: string | null
  /** The last event that this view contains; a stream goes on after it. */
  lastSeq: number
  /** What `give up` of our mail server says, for "if nobody acts". */
  giveUpHours: number | null
  /** How long such a check usually takes; from `run.started`. */
  usualSeconds?: number
}

/** GET /api/runs/:id/transcripts */
export interface TranscriptsView {
  transcripts: Transcript[]
}

/** One line of GET /api/runs: newest first. */
export interface RecentRun {
  id: string
  state: RunState
  input: string
  ticket: string | null
  target: Target
  sender: SenderInput | null
  requestedBy: string
  createdAt: string
  verdict: Verdict | null
}

export interface RecentRunsView {
  runs: RecentRun[]
}

/** GET /api/status: what the home page's last line says. */
export interface StatusView {
  vantage: string
  /** 'unknown' until a control host was met or missed. */
  port25: 'open' | 'closed' | 'unknown'
  lastCheckAt: string | null
  isDatabaseReady: boolean
  /** Stories of the demo; null outside of it. */
  demo: DemoStory[] | null
}

export interface DemoStory {
  name: string
  story: string
  target: string
  from: string | null
}

/** GET /api/understand?text=…&from=…: what a check of this text would be about, with the public-suffix question asked. */
export type UnderstoodView =
  { ok: true; target: Target } | { ok: false; problem: { code: string; subject: string }; detail: string }
