import type { Finding, FindingArgs } from '../findings/index.ts'
import { knownArgs, makeCause, type Cause } from './cause.ts'
import type { Notice } from './notice.ts'

const rememberedMs = 7 * 24 * 3_600_000

/**
 * What is said in place of "it works" when a notice was given. A cause that it states, and that we do not see any more,
 * is over: it works again, for a week. Without one, all we know is that it works. `works` are the findings that show it.
 */
export function afterNotice({ finding, reason }: Notice, works: Finding[], subject: FindingArgs): Cause {
  const { arrivedAt, noticedAt, readAt, isDelayed, isWaiting } = finding.args
  const because = [...works, finding]
  const isStated = reason !== 'unknown' && reason !== 'expired'
  if (isStated && typeof noticedAt === 'string' && isWithin(noticedAt, readAt)) {
    const startAt = arrivedAt ?? noticedAt
    const args = {
      ...subject,
      was: isDelayed === true ? 'delayed' : 'blocked',
      startAt,
      endAt: startAt === noticedAt ? undefined : noticedAt,
      endedBeforeAt: readAt,
      isWaiting: isWaiting === true ? true : undefined,
    }
    return makeCause('works-again', 'works', because, knownArgs(args))
  }
  const cause = makeCause('all-works-no-reason', 'works', because, knownArgs({ ...subject, isDelayed, isWaiting }))
  // A mail that waits goes out by itself: sent again, it would arrive twice.
  return isDelayed === true ? { ...cause, actor: 'nobody' } : cause
}

function isWithin(noticedAt: string, readAt: FindingArgs[string] | undefined): boolean {
  return typeof readAt === 'string' && Date.parse(readAt) - Date.parse(noticedAt) <= rememberedMs
}
