import type { SenderTimers } from '../reading.ts'
import { nearestTimer, plausibleTimer } from './plausible-timer.ts'

/** What a notice states, in seconds: in words, or between two of its times. */
export interface Stated {
  isDelayed: boolean
  isExpired: boolean
  /** In words. */
  noticeAfter?: number | undefined
  expiresAfter?: number | undefined
  remaining?: number | undefined
  /** From the arrival to the notice. */
  waited?: number | undefined
  /** From the arrival to the time until which it is tried. */
  triedFor?: number | undefined
  /** The limit was over for that server before this message came: no time of this message tells the limit. */
  wasOverBefore?: boolean
}

type Read = { seconds: number; from: 'words' | 'times' } | undefined

/** At once, or almost: nobody's limit. */
const leastNoticeSeconds = 30
const leastExpirySeconds = 3600
/** More is no limit of a mail server, but a wrong clock. */
const mostSeconds = 90 * 86_400

/** The sending server's own limits, as far as the notice reveals them. Words go before times. */
export function senderTimers(stated: Stated): SenderTimers {
  const notice = stated.isDelayed ? likely(noticeOf(stated)) : undefined
  const expiry = stated.isDelayed || stated.isExpired ? likely(expiryOf(stated)) : undefined
  if (!notice && !expiry) return {}
  return {
    ...(notice && { delayNoticeSeconds: notice.seconds }),
    ...(expiry && { expirySeconds: expiry.seconds }),
    readFrom: { ...(notice && { delayNotice: notice.from }), ...(expiry && { expiry: expiry.from }) },
  }
}

function likely(read: Read): Read {
  return read && read.seconds <= mostSeconds ? read : undefined
}

function noticeOf({ noticeAfter, waited }: Stated): Read {
  if (noticeAfter) return { seconds: noticeAfter, from: 'words' }
  if (waited === undefined || waited < leastNoticeSeconds) return undefined
  return { seconds: plausibleTimer(waited), from: 'times' }
}

function expiryOf({ expiresAfter, triedFor, remaining, waited, isExpired, wasOverBefore }: Stated): Read {
  if (expiresAfter) return { seconds: expiresAfter, from: 'words' }
  if (triedFor !== undefined && triedFor > 0) return { seconds: triedFor, from: 'times' }
  if (waited === undefined) return undefined
  if (remaining !== undefined) return { seconds: nearestTimer(remaining + waited), from: 'times' }
  if (!isExpired || wasOverBefore || waited < leastExpirySeconds) return undefined
  return { seconds: plausibleTimer(waited), from: 'times' }
}
