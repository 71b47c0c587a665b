import type { Subject } from '../facts/index.ts'
import type { Actor, Outcome, Side } from '../vocabulary/index.ts'

/** Values for the words of a finding: never sentences. Lists are joined by the words. */
export type FindingArgs = Record<string, string | number | boolean | string[]>

/** Who saw it. A refusal met by our probe concerns the probe's address, one read in a bounce the customer's. */
export type ObservedBy = { by: 'probe'; vantage: string; sourceAddress?: string } | { by: 'bounce' }

/** What a check concluded about one subject. `code` is `<topic>-<case>`, for ever. */
export interface Finding {
  code: string
  outcome: Outcome
  subject: Subject
  observedBy: ObservedBy
  args: FindingArgs
}

/**
 * How much a code weighs and whom it concerns, apart from the logic that emits it.
 * A check may give a lighter outcome for a single finding, never a heavier one.
 */
export interface CodeProfile {
  outcome: Outcome
  side: Side
  actor: Actor
}

/** Identifies a finding within a run: its code and its subject. */
export function findingId(finding: Pick<Finding, 'code' | 'subject'>): string {
  const { kind, name, address } = finding.subject
  return `${finding.code}~${kind}~${name}${address === undefined ? '' : `~${address}`}`
}
