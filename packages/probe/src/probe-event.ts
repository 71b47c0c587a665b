import type { AnyFact, Route, Transcript } from '@waypost/core/facts'
import type { StageKey, StageState } from '@waypost/core/vocabulary'

/** What a running plan tells, in the order in which it happened. */
export type ProbeEvent =
  | { type: 'stage'; stage: StageKey; state: StageState; elapsedMs: number }
  /** All routes are known, before any is dialled. */
  | { type: 'routes'; routes: Route[] }
  | { type: 'fact'; fact: AnyFact }
  | { type: 'transcript'; transcript: Transcript }
