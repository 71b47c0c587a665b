import type { BounceDocument, Field } from '../document/document.ts'
import type { BounceKind } from '../../vocabulary/index.ts'
import type { BounceReading, BounceRecipient, Quote } from '../reading.ts'
import type { Statement } from '../statement.ts'
import { findTiming, type StatedTimings } from './find-timing.ts'
import { elapsed, instantOf, isoOf, type Moment, readMoment } from './moment.ts'
import { senderTimers, type Stated } from './sender-timers.ts'
import { takeSpan } from './take-span.ts'

export interface Timing extends Pick<BounceReading, 'arrivedAt' | 'noticedAt' | 'deadlineAt' | 'settings'> {
  /** Of the words that no dialect had read. */
  quotes: Quote[]
}

/** What a notice states, and what was concluded from it. */
interface Read {
  stated: Statement
  kind: BounceKind
  recipients: Pick<BounceRecipient, 'action' | 'isExpired'>[]
}

export interface TimingOptions {
  /** The zone (IANA) of the person who pasted the text, for times that a mail program showed without one. */
  zone?: string | undefined
}

/** Exim's words for a server whose limit was over for all messages, also for one that has just come. */
const hostWasGivenUp = 'retry timeout exceeded'

/**
 * When the message came, when the notice was written, until when it is tried, and the sending server's own limits as
 * they show: only what is stated or follows from two stated times. For the deadline a stated instant goes before "for the
 * next 22 hours"; a notice that gave up was written when it gave up.
 * Source: RFC 3464 §2.2.5 (Arrival-Date), §2.3.9 (Will-Retry-Until).
 */
export function readTiming(
  { stated: statement, ...concluded }: Read,
  document: BounceDocument,
  { zone }: TimingOptions = {},
): Timing {
  const state = stateOf(concluded)
  const words =
    state.isDelayed || state.isExpired ? findTiming(wordsOf(document), state.isDelayed ? 'delayed' : 'expired') : {}
  const read = (text: string | undefined) => readMoment(text, zone)
  const notice = read(dateOf(document)) ?? (state.isExpired ? read(statement.recipients[0]?.lastAttempt) : undefined)
  const arrival = read(statement.arrival) ?? read(arrivalIn(document.returned, statement.reportingMta))
  const noticedAt = instantOf(notice)
  const arrivedAt = instantOf(arrival, { side: 'before', of: noticedAt })
  const until = untilOf(statement, words).flatMap((text) => read(text) ?? [])
  const stated = {
    ...state,
    noticeAfter: seconds(statement.noticeAfter ?? words.noticeAfter),
    expiresAfter: seconds(statement.expiresAfter ?? words.expiresAfter),
    remaining: seconds(statement.remaining ?? words.remaining),
    waited: between(arrival, notice),
    triedFor: between(arrival, until[0]),
    wasOverBefore: statement.recipients.some(({ said }) => said.some(({ text }) => text.includes(hostWasGivenUp))),
  }
  const deadline = deadlineOf(stated, { arrivedAt, noticedAt, until })
  return {
    ...at('arrivedAt', arrivedAt),
    ...at('noticedAt', noticedAt),
    ...at('deadlineAt', deadline),
    settings: senderTimers(stated),
    quotes: quotesOf(statement, words, document.shown),
  }
}

function stateOf({ kind, recipients }: Omit<Read, 'stated'>): Pick<Stated, 'isDelayed' | 'isExpired'> {
  const isDelayed = kind === 'delayed' || recipients.some(({ action }) => action === 'delayed')
  return { isDelayed, isExpired: !isDelayed && recipients.some(({ isExpired }) => isExpired) }
}

function wordsOf({ fields, lines }: BounceDocument): string {
  return [valueOf(fields, 'subject') ?? '', ...lines].join('\n')
}

function untilOf({ recipients, retryUntil }: Statement, words: StatedTimings): (string | undefined)[] {
  return [...recipients.map(({ willRetryUntil }) => willRetryUntil), retryUntil, words.retryUntil]
}

/** The notice's own date; without one, when it came in. */
function dateOf({ fields }: BounceDocument): string | undefined {
  return valueOf(fields, 'date') ?? stampOf(valueOf(fields, 'received'))
}

/** The stamp that the reporting server put on the message when it took it in, in what it returned of it. */
function arrivalIn(returned: Field[], reportingMta: string | undefined): string | undefined {
  if (reportingMta === undefined) return undefined
  const by = `by ${reportingMta.toLowerCase()} `
  const stamp = returned.find(
    ({ name, value }) => name === 'received' && value.slice(0, 2000).toLowerCase().includes(by),
  )
  return stampOf(stamp?.value)
}

/** RFC 5321 §4.4: the date of a Received field follows its last semicolon. */
function stampOf(received: string | undefined): string | undefined {
  const semicolon = received?.lastIndexOf(';') ?? -1
  return semicolon < 0 ? undefined : received?.slice(semicolon + 1)
}

function valueOf(fields: Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value
}

function seconds(span: string | undefined): number | undefined {
  return span === undefined ? undefined : takeSpan(span)?.seconds
}

function between(first: Moment | undefined, second: Moment | undefined): number | undefined {
  const time = elapsed(first, second)
  return time === undefined ? undefined : Math.round(time / 1000)
}

interface Instants {
  arrivedAt: number | undefined
  noticedAt: number | undefined
  until: Moment[]
}

/** The first to end, where recipients differ; one before the arrival is none. */
function deadlineOf(stated: Stated, { arrivedAt, noticedAt, until }: Instants): number | undefined {
  if (!stated.isDelayed && !stated.isExpired) return undefined
  const instants = until.flatMap((moment) => instantOf(moment, { side: 'after', of: noticedAt ?? arrivedAt }) ?? [])
  const ends = instants.filter((instant) => arrivedAt === undefined || instant > arrivedAt)
  if (ends.length > 0) return Math.min(...ends)
  if (stated.isExpired) return noticedAt
  if (stated.expiresAfter && arrivedAt !== undefined) return arrivedAt + stated.expiresAfter * 1000
  return stated.remaining && noticedAt !== undefined ? noticedAt + stated.remaining * 1000 : undefined
}

function at<Name extends string>(name: Name, instant: number | undefined): Partial<Record<Name, string>> {
  const iso = instant === undefined ? undefined : isoOf(instant)
  return iso === undefined ? {} : ({ [name]: iso } as Record<Name, string>)
}

const quoteNames = {
  retryUntil: 'deadlineAt',
  remaining: 'deadlineAt',
  noticeAfter: 'delayNotice',
  expiresAfter: 'expiry',
} as const

function quotesOf(statement: Statement, words: StatedTimings, shown: string): Quote[] {
  const names = Object.keys(quoteNames) as (keyof typeof quoteNames)[]
  return names.flatMap((name) => {
    const found = statement[name] === undefined ? words[name] : undefined
    return found !== undefined && shown.includes(found) ? [{ of: quoteNames[name], words: found }] : []
  })
}
