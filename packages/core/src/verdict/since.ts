import type { VerdictState } from '../vocabulary/index.ts'
import type { Notice } from './notice.ts'
import type { EarlierRuns } from './outage.ts'

/** Between which two checks mail of the pair began to be held up. Instants are ISO 8601. */
export interface Since {
  /** The last check before it that saw mail work; null when there is none. */
  lastGoodAt: string | null
  /** The first check that saw it: this one when earlier ones worked, or were never made. */
  firstBadAt: string
  /** It was a notice that says so, not a check: the mail that it is about was sent then. */
  isFromNotice?: boolean
}

const bad: ReadonlySet<VerdictState> = new Set(['blocked', 'delayed', 'partly'])

/**
 * Since when mail is held up, as close as the checks of the pair know it: an outage that no good check ended goes on.
 * Undefined where mail is not held up, and where earlier checks are not known.
 */
export function sinceOf(
  state: VerdictState,
  earlier: EarlierRuns | null | undefined,
  notice?: Notice,
): Since | undefined {
  if (!bad.has(state)) return undefined
  const since = fromChecks(earlier)
  const sentAt = notice?.finding.args['arrivedAt'] ?? notice?.finding.args['noticedAt']
  if (typeof sentAt !== 'string') return since
  // A mail that was held up before the last good check tells of another time.
  const isBefore = since !== undefined && Date.parse(sentAt) >= Date.parse(since.firstBadAt)
  const isOfBefore = typeof since?.lastGoodAt === 'string' && Date.parse(sentAt) <= Date.parse(since.lastGoodAt)
  if (isBefore || isOfBefore) return since
  return { lastGoodAt: since?.lastGoodAt ?? null, firstBadAt: sentAt, isFromNotice: true }
}

function fromChecks(earlier: EarlierRuns | null | undefined): Since | undefined {
  if (!earlier) return undefined
  const { outage, lastGoodAt, readAt } = earlier
  if (outage === null || outage.goodAfterAt !== null) return { lastGoodAt, firstBadAt: readAt }
  return { lastGoodAt: outage.goodBeforeAt, firstBadAt: outage.firstBadAt }
}
