import { expect, test } from 'vitest'
import { findTiming } from './find-timing.ts'
import { takeDate } from './take-date.ts'
import { takeSpan } from './take-span.ts'
import { timingRows } from './timing-rows.ts'

test.each(timingRows)('“$pattern” fits its sample', ({ pattern, means, of, sample }) => {
  const found = findTiming(sample, of)[means]
  expect(found).toBeDefined()
  expect((pattern.includes('{date}') ? takeDate : takeSpan)(found ?? '')).toBeDefined()
  expect(sample).toContain(found)
})

test('no row comes twice', () => {
  const rows = timingRows.map(({ pattern, of }) => `${of} ${pattern}`)
  expect(new Set(rows).size).toBe(rows.length)
})

test('words broken over lines count as one sentence', () => {
  expect(
    findTiming(
      'The server will keep trying to deliver this message for the\n next 22 hours and\n51 minutes.',
      'delayed',
    ),
  ).toEqual({
    remaining: '22 hours and 51 minutes',
  })
})

test('days and hours of other kinds of mail say nothing', () => {
  expect(findTiming('We return parcels after 7 days. Our office is closed for 2 weeks.', 'delayed')).toEqual({})
  expect(findTiming('Will keep trying until message is 5 days old', 'expired')).toEqual({})
})

test('of words that come again and again the first places count', () => {
  expect(findTiming('for the next '.repeat(1500), 'delayed')).toEqual({})
})
