import { takeDate } from './take-date.ts'
import { takeSpan } from './take-span.ts'
import type { TimingRow } from './timing-row.ts'
import { timingRows } from './timing-rows.ts'

export type StatedTimings = Partial<Record<TimingRow['means'], string>>

/** Notices say it near their beginning; what is longer is the message itself, or made to hold us up. */
const mostRead = 20_000
/** Of one row, as many places are looked at; a text that repeats its words says no more by it. */
const mostPlaces = 8

interface ReadRow extends TimingRow {
  before: string
  slot: 'span' | 'date'
  after: string
}

const readRows: readonly ReadRow[] = timingRows.map((row) => {
  const slot = row.pattern.includes('{date}') ? 'date' : 'span'
  const [before = '', after = ''] = row.pattern.split(`{${slot}}`).map((words) => words.trim().toLowerCase())
  return { ...row, before, slot, after }
})

/** What the words of a notice say about time, for what no dialect has read: the words of each span and date. */
export function findTiming(words: string, of: TimingRow['of']): StatedTimings {
  const text = words.slice(0, mostRead).replaceAll(/\s{1,200}/g, ' ')
  // Letters whose lower case is longer would shift what follows; such a text is compared as it is.
  const lowered = text.toLowerCase()
  const low = lowered.length === text.length ? lowered : text
  const found: StatedTimings = {}
  for (const row of readRows) {
    if (row.of !== of || found[row.means] !== undefined) continue
    const stated = firstOf(row, text, low)
    if (stated !== undefined) found[row.means] = stated
  }
  return found
}

function firstOf({ before, slot, after }: ReadRow, text: string, low: string): string | undefined {
  let from = low.indexOf(before)
  for (let place = 0; from >= 0 && place < mostPlaces; place += 1) {
    const start = from + before.length
    const end = (slot === 'span' ? takeSpan : takeDate)(text, start)?.end
    if (end !== undefined && low.startsWith(after, after === '' ? end : pastBlanks(low, end)))
      return text.slice(start, end).trim()
    from = low.indexOf(before, start)
  }
  return undefined
}

function pastBlanks(text: string, from: number): number {
  return text.charAt(from) === ' ' ? from + 1 : from
}
