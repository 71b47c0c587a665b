import type { BounceNotice } from '../../facts/index.ts'
import { formatWords, type Variants } from '../format-words.ts'
import { bounceValues } from './bounce-values.ts'

export interface BounceEvent {
  /** ISO 8601. */
  at: string
  text: string
}

const sending = '{sending, select, ours {our server} theirs {their server} other {the sending server}}'
const lastTry: Variants = ['last try: “{said}”', 'last try']
const notices: Partial<Record<BounceNotice['kind'], Variants>> = {
  delayed: ['delay notice, after {noticeTime}', 'delay notice, this message'],
  failed: ['this bounce was written'],
}

/** What happened when, in order; only what the notice states. */
export function bounceEvents(notice: BounceNotice): BounceEvent[] {
  const { kind, isExpired, arrivedAt, noticedAt, lastAttemptAt, deadlineAt } = notice
  const values = bounceValues(notice)
  const isGivenUp = kind === 'failed' && isExpired
  const hasGivenUpAt = isGivenUp && deadlineAt !== undefined
  const stated: [string | undefined, string][] = [
    [arrivedAt, formatWords([`message sent: ${sending} took it in`], values)],
    [lastAttemptAt, formatWords(lastTry, values)],
    [hasGivenUpAt ? deadlineAt : undefined, formatWords([`time limit of ${sending} over`], values)],
    [
      noticedAt,
      isGivenUp && !hasGivenUpAt
        ? 'gave up, this message'
        : formatWords(notices[kind] ?? ['this message was written'], values),
    ],
    [kind === 'delayed' ? deadlineAt : undefined, formatWords([`${sending} gives up`], values)],
  ]
  return stated
    .flatMap(([at, text]) => (at === undefined || Number.isNaN(Date.parse(at)) ? [] : [{ at, text }]))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
