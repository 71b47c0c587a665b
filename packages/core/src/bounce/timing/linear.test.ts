import { expect, test } from 'vitest'
import { findTiming } from './find-timing.ts'
import { takeDate } from './take-date.ts'
import { takeSpan } from './take-span.ts'
import { timingRows } from './timing-rows.ts'

/** What hostile notices repeat: the beginnings of dates, of spans, of every row, and what belongs to none. */
const pieces = [
  '1',
  '1:',
  '1/1/',
  '1 Jan ',
  '1 day, ',
  '(GMT+',
  '年',
  ' \n',
  ...timingRows.map(({ pattern }) => pattern.replace(/\{.*/, '')),
]

test.each(pieces)('“%s” again and again is read to a bounded end, and throws nothing', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  for (const take of [takeDate, takeSpan]) expect(take(text)?.end ?? 0).toBeLessThanOrEqual(120)
  for (const of of ['delayed', 'expired'] as const)
    for (const words of Object.values(findTiming(text, of))) expect(words.length).toBeLessThanOrEqual(120)
})
