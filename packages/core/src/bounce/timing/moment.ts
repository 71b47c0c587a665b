import { takeDate } from './take-date.ts'
import { instantInZone } from './zone-clock.ts'

/** A stated time on the time line of UTC, or on that of an unknown zone, where two of them can still be compared. */
export interface Moment {
  /** Milliseconds. More than one where day and month can't be told apart. */
  readings: number[]
  isZoned: boolean
}

const day = 86_400_000
/** No server tries for longer; day and month exchanged are mostly further apart. */
const longestWait = 60 * day

/** A time that was stated must lie on this side of one that is known, give or take a day of clocks and zones. */
interface Bound {
  side: 'before' | 'after'
  of: number | undefined
}

/** `zone` is the zone (IANA) in which a time without one was shown. Undefined for what is no date with a time. */
export function readMoment(text: string | undefined, zone?: string): Moment | undefined {
  const date = text === undefined ? undefined : takeDate(text)
  if (!date) return undefined
  const { readings, offsetMinutes } = date
  if (offsetMinutes !== undefined)
    return { readings: readings.map((reading) => reading - offsetMinutes * 60_000), isZoned: true }
  const instants = zone === undefined ? [undefined] : readings.map((reading) => instantInZone(reading, zone))
  if (instants.every((instant) => instant !== undefined)) return { readings: instants, isZoned: true }
  return { readings, isZoned: false }
}

/** The instant, when only one is meant: of several readings the one within the bound. Undefined without a zone. */
export function instantOf(moment: Moment | undefined, bound?: Bound): number | undefined {
  if (!moment?.isZoned) return undefined
  const [only, ...others] = moment.readings
  if (others.length === 0) return only
  if (bound?.of === undefined) return undefined
  const least = bound.of - (bound.side === 'before' ? longestWait : day)
  const [likely, ...more] = moment.readings.filter((at) => at >= least && at <= least + longestWait + day)
  return more.length === 0 ? likely : undefined
}

/** Milliseconds from the first to the second, when both are of one time line and only one positive time is likely. */
export function elapsed(first: Moment | undefined, second: Moment | undefined): number | undefined {
  if (!first || !second || first.isZoned !== second.isZoned) return undefined
  const times = first.readings.flatMap((from) => second.readings.map((to) => to - from))
  const isOpen = times.length > 1
  const likely = new Set(times.filter((time) => time > 0 && (!isOpen || time < longestWait)))
  return likely.size === 1 ? [...likely][0] : undefined
}

/** ISO 8601 in UTC of a stated time, for one that stands by itself. Undefined without a zone, and where it is open. */
export function readInstant(
  text: string | undefined,
  { zone }: { zone?: string | undefined } = {},
): string | undefined {
  const instant = instantOf(readMoment(text, zone))
  return instant === undefined ? undefined : isoOf(instant)
}

/** Undefined beyond the calendar of ISO 8601 with four digits. */
export function isoOf(instant: number): string | undefined {
  if (instant < 0 || instant >= Date.UTC(10_000, 0)) return undefined
  return new Date(instant).toISOString()
}
