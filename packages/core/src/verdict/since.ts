import type { VerdictState } from '../vocabulary/index.ts'
import type { EarlierRuns } from './outage.ts'

/** Between which two checks mail of the pair began to be held up. Instants are ISO 8601. */
export interface Since {
  /** The last check before it that saw mail work; null when there is none. */
  lastGoodAt: string | null
  /** The first check that saw it: this one when earlier ones worked, or were never made. */
  firstBadAt: string
}

const bad: ReadonlySet<VerdictState> = new Set(['blocked', 'delayed', 'partly'])

/**
 * Since when mail is held up, as close as the checks of the pair know it: an outage that no good check ended goes on.
 * Undefined where mail is not held up, and where earlier checks are not known.
 */
export function sinceOf(state: VerdictState, earlier: EarlierRuns | null | undefined): Since | undefined {
  if (!bad.has(state) || !earlier) return undefined
  const { outage, lastGoodAt, readAt } = earlier
  if (outage === null || outage.goodAfterAt !== null) return { lastGoodAt, firstBadAt: readAt }
  return { lastGoodAt: outage.goodBeforeAt, firstBadAt: outage.firstBadAt }
}
