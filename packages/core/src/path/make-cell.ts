import type { FactName, FactReader, Observed, Subject } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import type { StageKey } from '../vocabulary/index.ts'
import type { PathCell } from './delivery-path.ts'

/** What the rows are made from: facts, what the checks said of them, and whether more may come. */
export interface PathSources {
  facts: FactReader
  findings: Finding[]
  isComplete: boolean
  /** The steps that were promised; absent: not known. */
  stages?: readonly StageKey[] | undefined
}

/** A cell that nobody looked at: it may still come, or it never will. */
export function unlookedCell({ isComplete }: PathSources): PathCell {
  return { state: isComplete ? 'notChecked' : 'waiting' }
}

/** The cell of a finding: its outcome, with its code as the note. */
export function findingCell(finding: Finding, elapsedMs?: number): PathCell {
  const cell: PathCell = { state: finding.outcome, note: finding.code, args: finding.args }
  return elapsedMs === undefined ? cell : { ...cell, elapsedMs }
}

/** A failed look that no check spoke of: we could not see, and say why. */
export function failureCell({ failure, elapsedMs }: Extract<Observed<unknown>, { ok: false }>): PathCell {
  return { state: 'unknown', note: failure, elapsedMs }
}

/** The cell of the heaviest of these findings, or one that nobody looked at. */
export function heaviestCell(findings: Finding[], sources: PathSources): PathCell {
  const finding = heaviest(findings)
  return finding ? findingCell(finding) : unlookedCell(sources)
}

/** The heaviest finding of these, or undefined. */
export function heaviest(findings: Finding[]): Finding | undefined {
  const weight = ['notApplicable', 'good', 'advice', 'unknown', 'risk', 'stops']
  return findings.toSorted((one, other) => weight.indexOf(other.outcome) - weight.indexOf(one.outcome))[0]
}

/** What was observed of a subject, or undefined when nobody looked (yet). */
export function observedOf<Name extends FactName>({ facts }: PathSources, name: Name, subject: Subject) {
  return facts.one(name, subject)?.observed
}
