import { describe, expect, test } from 'vitest'
import { takeSpan } from './take-span.ts'

const minute = 60
const hour = 3600
const day = 86_400

describe('a span', () => {
  test.each([
    ['4 hours', 4 * hour],
    ['4 hour(s)', 4 * hour],
    ['5 Tag(e)', 5 * day],
    ['840 minutes', 14 * hour],
    ['8.5 hours', 8.5 * hour],
    ['47 more hours', 47 * hour],
    ['one day', day],
    ['2d 12h', 2 * day + 12 * hour],
    ['22 hours and 51 minutes', 22 * hour + 51 * minute],
    ['1 days, 19 hours and 54 minutes', day + 19 * hour + 54 * minute],
    ['1 Tagen, 19 Stunden und 54 Minuten', day + 19 * hour + 54 * minute],
    ['1 jours, 19 heures et 54 minutes', day + 19 * hour + 54 * minute],
    ['1 días, 19 horas y 54 minutos', day + 19 * hour + 54 * minute],
    ['22 時間 51 分', 22 * hour + 51 * minute],
    ['1日19時間54分以内', day + 19 * hour + 54 * minute],
    ['22 小时 51 分钟内', 22 * hour + 51 * minute],
    ['22 시간 51 분 동안', 22 * hour + 51 * minute],
    ['22 часов и 51 минут', 22 * hour + 51 * minute],
  ])('%s', (text, seconds) => {
    expect(takeSpan(text)?.seconds).toBe(seconds)
  })
})

test('the text goes on behind it', () => {
  const text = '4 hour(s), 3 recipients'
  expect(text.slice(takeSpan(text)?.end)).toBe(', 3 recipients')
})

test.each(['', 'hours', '4', '4 recipients', 'more hours', '9999 days', '999999999999999 days', 'and 4 hours'])(
  '“%s” is none',
  (text) => {
    expect(takeSpan(text)).toBeUndefined()
  },
)
