import type { Verdict } from '@waypost/core/verdict'
import { shortCause } from '@waypost/core/words'

/** What the “So far” card says, and its mark. It never turns back silently: what was said stays, or is explained. */
export interface SoFar {
  mark: 'stops' | 'risk'
  cause: string
  text: string
  /** True when a later answer took the problem back. */
  isTakenBack: boolean
}

/**
 * The card after one more look at the run. Bad news may come early when it is sure or likely; good news never does.
 * `findingIds` are the findings that still stand.
 */
export function nextSoFar(
  before: SoFar | null,
  verdict: Verdict | null,
  findingIds: ReadonlySet<string>,
): SoFar | null {
  if (!verdict || !isSayable(verdict, findingIds)) return before && takeBack(before)
  const mark = verdict.state === 'blocked' ? 'stops' : 'risk'
  const cause = shortCause(verdict)
  if (before && !before.isTakenBack && before.cause === cause && before.mark === mark) return before
  const opening = before && before.cause !== cause ? 'We looked further' : 'We found a problem'
  return { mark, cause, isTakenBack: false, text: `${opening}: ${withoutStop(cause)}. ${rest}` }
}

const rest = 'The rest is still being checked.'

function takeBack(before: SoFar): SoFar {
  if (before.isTakenBack) return before
  const text = `We looked further: a later answer explains what we saw (${withoutStop(before.cause)}). ${rest}`
  return { ...before, isTakenBack: true, text }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/u, '')
}

function isSayable(verdict: Verdict, findingIds: ReadonlySet<string>): boolean {
  const isBad = verdict.state === 'blocked' || verdict.state === 'delayed' || verdict.state === 'partly'
  const [decidingId] = verdict.because
  return isBad && verdict.confidence !== 'possible' && decidingId !== undefined && findingIds.has(decidingId)
}
