import { halvesOfDay, months, zones } from './date-words.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface TakenDate {
  /**
   * What the clock there showed, as milliseconds of UTC. More than one where the writing leaves open which number is
   * the month: 3/4/2008.
   */
  readings: number[]
  /** East of UTC. Absent when no zone is stated. */
  offsetMinutes?: number
  /** Where the text goes on after it. */
  end: number
}

interface Parts {
  /** Year, month, day: more than one when it is open which is which. */
  days: [number, number, number][]
  year?: number
  month?: number
  day?: number
  clock?: { hour: number; minute: number; second: number }
  half?: 'am' | 'pm'
  offsetMinutes?: number
  /** Words before the date that are none of its own: weekday, "at", "de". */
  strange: number
}

const limits = { most: 60, reach: 120 }
const mostStrangeWords = 5

/**
 * The date with a time of day that begins here, in any of the forms that mail servers and programs write: RFC 5322 with
 * its obsolete forms, asctime, ISO 8601, 3/27/2008 9:11 AM, 27.03.2008 09:11, 27 de marzo de 2008, 2008年3月27日. Undefined
 * for a day without a time, and for what is on no calendar.
 * Source: RFC 5322 §3.3 §4.3.
 */
export function takeDate(text: string, from = 0): TakenDate | undefined {
  const tokens = tokensOf(text, from, limits)
  const parts: Parts = { days: [], strange: 0 }
  let end = from
  for (let place = 0; place < tokens.length;) {
    const taken = takePart(parts, tokens, place)
    if (taken === 'stop') break
    if (taken > 0) end = tokens[place + taken - 1]?.end ?? end
    place += Math.max(taken, 1)
  }
  const readings = readingsOf(parts)
  if (readings.length === 0) return undefined
  const { offsetMinutes } = parts
  return { readings, end, ...(offsetMinutes === undefined ? {} : { offsetMinutes }) }
}

/** How many tokens were part of the date; 0 for one to be passed over; 'stop' where the date is over. */
function takePart(parts: Parts, tokens: Token[], place: number): number | 'stop' {
  const token = tokens[place]
  if (token?.kind === 'number') return takeNumber(parts, tokens, place)
  if (token?.kind === 'word') return takeWord(parts, tokens, place)
  return takeSign(parts, tokens, place)
}

function takeNumber(parts: Parts, tokens: Token[], place: number): number | 'stop' {
  const text = tokens[place]?.text ?? ''
  const value = Number(text)
  const next = tokens[place + 1]
  const suffix = next?.kind === 'word' ? next.text.charAt(0) : ''
  if (!parts.clock) {
    const clock = clockAt(tokens, place, hasDay(parts))
    if (clock) {
      parts.clock = clock
      return clock.tokens
    }
  }
  if (suffix === '年' || suffix === '년') return set(parts, 'year', value, 2)
  if (suffix === '月' || suffix === '월') return set(parts, 'month', value, 2)
  if (suffix === '日' || suffix === '일') {
    // Set without blanks, the weekday and the half of the day follow in the same piece.
    parts.half = halvesOfDay.get(next?.text.slice(-2) ?? '')
    return set(parts, 'day', value, 2)
  }
  if (!hasDay(parts)) {
    const days = numericDay(tokens, place)
    if (days) {
      parts.days = days
      return 5
    }
  }
  if (text.length === 4 && parts.year === undefined && parts.days.length === 0) return set(parts, 'year', value, 1)
  if (text.length <= 2 && parts.day === undefined && parts.days.length === 0) return set(parts, 'day', value, 1)
  if (text.length <= 3 && parts.year === undefined && parts.month !== undefined && parts.days.length === 0)
    return set(parts, 'year', fullYear(text), 1)
  return 'stop'
}

/** RFC 5322 §4.3: a year of two digits from 50 on, or of three, counts from 1900. */
function fullYear(text: string): number {
  const value = Number(text)
  if (text.length === 4) return value
  return text.length === 2 && value < 50 ? 2000 + value : 1900 + value
}

function set(parts: Parts, name: 'year' | 'month' | 'day', value: number, tokens: number): number | 'stop' {
  if (parts[name] !== undefined) return 'stop'
  parts[name] = value
  return tokens
}

function hasDay(parts: Parts): boolean {
  return parts.days.length > 0 || (parts.year !== undefined && parts.month !== undefined && parts.day !== undefined)
}

/** 21:28, 21:28:05.123; 21時28分; 21h28; 21.28 after a day. `tokens` is how many it takes. */
function clockAt(tokens: Token[], place: number, isAfterDay: boolean) {
  const [hour, sign, minute, nextSign, second] = tokens.slice(place, place + 5)
  if (hour === undefined || hour.text.length > 2 || sign === undefined) return undefined
  const at = { hour: Number(hour.text), minute: 0, second: 0 }
  const mark = sign.text.charAt(0)
  const isSpoken = mark === '時' || mark === '点' || mark === '时' || mark === '시' || sign.text === 'h'
  if (isSpoken && minute?.kind !== 'number') return { ...at, tokens: 2 }
  if (!isSpoken && mark !== ':' && !(mark === '.' && isAfterDay)) return undefined
  if (minute?.kind !== 'number' || minute.text.length !== 2) return undefined
  at.minute = Number(minute.text)
  if (isSpoken) return { ...at, tokens: nextSign?.text.startsWith('分') || nextSign?.text.startsWith('분') ? 4 : 3 }
  if (nextSign?.text !== mark || second?.kind !== 'number') return { ...at, tokens: 3 }
  const [point, fraction] = tokens.slice(place + 5, place + 7)
  const hasFraction =
    point !== undefined && '.,'.includes(point.text) && fraction?.start === point.end && fraction.kind === 'number'
  return { ...at, second: Number(second.text.slice(0, 2)), tokens: hasFraction ? 7 : 5 }
}

/** Three numbers, or two around the name of a month, with the same sign between: what they can mean. */
function numericDay(tokens: Token[], place: number): [number, number, number][] | undefined {
  const [first, sign, second, again, third] = tokens.slice(place, place + 5)
  if (!first || !sign || !second || third?.kind !== 'number' || sign.text !== again?.text) return undefined
  if (!'/-.'.includes(sign.text)) return undefined
  const isClose =
    first.end === sign.start && second.start === sign.end && again.start === second.end && third.start === again.end
  if (!isClose && sign.text !== '.') return undefined
  if (second.kind === 'word') {
    const month = months.get(second.text)
    return month === undefined ? undefined : [[fullYear(third.text), month, Number(first.text)]]
  }
  if (second.kind !== 'number' || second.text.length > 2) return undefined
  const [a, b, c] = [Number(first.text), Number(second.text), Number(third.text)]
  if (first.text.length === 4) return [[a, b, c]]
  if (third.text.length !== 4 && third.text.length !== 2) return undefined
  const year = fullYear(third.text)
  if (sign.text === '.') return [[year, b, a]]
  const isYearFirst = third.text.length === 2 && first.text.length === 2
  return [
    [year, a, b],
    [year, b, a],
    ...(isYearFirst ? [[fullYear(first.text), b, c] as [number, number, number]] : []),
  ]
}

function takeWord(parts: Parts, tokens: Token[], place: number): number | 'stop' {
  const word = tokens[place]?.text ?? ''
  const half = halvesOfDay.get(word) ?? halvesOfDay.get(word.slice(-2)) ?? spelledHalf(tokens, place)
  if (half !== undefined && (parts.clock !== undefined || word.length > 1) && !parts.half) {
    parts.half = half
    return word.length > 1 ? 1 : tokens[place + 3]?.text === '.' ? 4 : 3
  }
  const offset = parts.clock && parts.offsetMinutes === undefined ? zones.get(word) : undefined
  if (offset !== undefined) {
    const beyond = numericOffset(tokens, place + 1)
    parts.offsetMinutes = offset + (offset === 0 ? (beyond?.minutes ?? 0) : 0)
    return 1 + (offset === 0 ? (beyond?.tokens ?? 0) : 0)
  }
  const month = months.get(word)
  // "mar" is March, and a Tuesday where another month follows.
  if (month !== undefined && parts.days.length === 0 && !isComplete(parts)) {
    parts.month = month
    return 1
  }
  if (isComplete(parts)) return zones.has(word) ? 1 : 'stop'
  parts.strange += 1
  return parts.strange > mostStrangeWords ? 'stop' : 0
}

/** a.m., p. m. */
function spelledHalf(tokens: Token[], place: number): 'am' | 'pm' | undefined {
  const [first, point, second] = tokens.slice(place, place + 3)
  if (point?.text !== '.' || second?.text !== 'm') return undefined
  return first?.text === 'a' ? 'am' : first?.text === 'p' ? 'pm' : undefined
}

function takeSign(parts: Parts, tokens: Token[], place: number): number | 'stop' {
  const text = tokens[place]?.text ?? ''
  if (parts.clock && parts.offsetMinutes === undefined) {
    const offset = numericOffset(tokens, place)
    if (offset) {
      if (offset.minutes !== undefined) parts.offsetMinutes = offset.minutes
      return offset.tokens
    }
  }
  if (!isComplete(parts)) return ',.()[];º-'.includes(text) ? 0 : 'stop'
  if (text === ')' && parts.offsetMinutes !== undefined) return 1
  return text === '(' || (text === ',' && parts.offsetMinutes === undefined) ? 0 : 'stop'
}

/** +0900, -06:00, +2 behind UTC. `minutes` is absent for one that no place on earth has: the zone is not known then. */
function numericOffset(tokens: Token[], place: number): { minutes?: number; tokens: number } | undefined {
  const [sign, first, colon, second] = tokens.slice(place, place + 4)
  if ((sign?.text !== '+' && sign?.text !== '-' && sign?.text !== '−') || first?.kind !== 'number') return undefined
  if (first.start !== sign.end) return undefined
  const hasColon = colon?.text === ':' && second?.kind === 'number' && first.text.length <= 2
  if (first.text.length === 3 || first.text.length > 4) return undefined
  const hours = Number(first.text.length === 4 ? first.text.slice(0, 2) : first.text)
  const minutes = Number(first.text.length === 4 ? first.text.slice(2) : hasColon ? second.text : 0)
  const taken = hasColon ? 4 : 2
  if (hours > 14 || minutes > 59) return { tokens: taken }
  return { minutes: (sign.text === '+' ? 1 : -1) * (hours * 60 + minutes), tokens: taken }
}

function isComplete(parts: Parts): boolean {
  return parts.clock !== undefined && hasDay(parts)
}

function readingsOf(parts: Parts): number[] {
  const { clock, year, month, day, half } = parts
  if (!clock) return []
  const days: [number, number, number][] =
    parts.days.length > 0 ? parts.days : year && month && day ? [[year, month, day]] : []
  const readings = days.map(([y, m, d]) => momentOf(y, m, d, { ...clock, hour: hourOf(clock.hour, half) }))
  return [...new Set(readings.filter((reading) => reading !== undefined))]
}

function hourOf(hour: number, half: 'am' | 'pm' | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12
  return half === 'am' && hour === 12 ? 0 : hour
}

/** Undefined for a day that is on no calendar, and for years before there was mail or of more than four digits. */
function momentOf(year: number, month: number, day: number, at: { hour: number; minute: number; second: number }) {
  if (year < 1970 || year > 9999 || at.hour > 23 || at.minute > 59 || at.second > 60) return undefined
  const moment = new Date(Date.UTC(year, month - 1, day, at.hour, at.minute, Math.min(at.second, 59)))
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day ? moment.getTime() : undefined
}
