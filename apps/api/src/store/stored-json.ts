import type { AnyFact, BounceNotice, Transcript, TranscriptLine } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'
import type { EarlierRuns, EarlierTry, Verdict } from '@waypost/core/verdict'
import type { Verification } from '@waypost/core/verify'
import type { AuditEntryView, StageView } from '@waypost/contract'
import type { Talk } from '@waypost/probe'
import { storableJson } from './sanitise.ts'

/** What was chosen when the check was asked for. */
export interface RunOptions {
  target: Target
  sender: SenderInput | null
  isDeep: boolean
  /** When our mail server gives up, as saved when the check was asked for. */
  giveUpHours: number | null
  /** One mail server is asked about the exact address. Absent in old runs. */
  asksRecipient?: boolean
  /** Known mail servers of others are asked too. Absent in old runs. */
  asksOthers?: boolean
  /** What a notice says that was given for it. */
  bounce?: BounceNotice
  /** How many checks asked about this address before, because the server wanted us to come back. Absent: none. */
  askedBefore?: number
  /** Asked for as a fresh check: nothing that was heard before it will do. Absent in old runs. */
  isFresh?: boolean
}

/** The shapes behind our jsonb columns. */
export interface StoredShapes {
  options: RunOptions
  facts: AnyFact[]
  findings: Finding[]
  verdict: Verdict
  stages: StageView[]
  earlier: EarlierRuns
  earlierTries: EarlierTry[]
  lines: TranscriptLine[]
  phases: Talk['phases']
  talk: Transcript
  verification: Verification
  auditDetails: NonNullable<AuditEntryView['details']>
}

/** The text of a value for a jsonb parameter, with everything in it that Postgres refuses made visible. */
export function toJsonb(value: unknown): string {
  return JSON.stringify(storableJson(value))
}

/**
 * A jsonb column as the shape it was written in. Only this program writes these columns, and `factsVersion` says in
 * which shape; so this is the one place that takes a stored value at its word.
 */
export function fromJsonb<Name extends keyof StoredShapes>(_column: Name, json: unknown): StoredShapes[Name] {
  return json as StoredShapes[Name]
}
