import { expect, test } from 'vitest'
import { nearestTimer, plausibleTimer } from './plausible-timer.ts'

const minute = 60
const hour = 3600

test.each([
  ['twelve hours and some seconds', 12 * hour + 14, 12 * hour],
  ['four hours and the pause to the next attempt', 4 * hour + 6 * minute, 4 * hour],
  ['a day and the pause of a slow queue', 24 * hour + 46 * minute, 24 * hour],
  ['just below a common limit', 12 * hour - 1, 12 * hour - 1],
  ['between two common limits', 9 * hour, 9 * hour],
  ['a minute', minute, minute],
])('%s', (_, measured, setting) => {
  expect(plausibleTimer(measured)).toBe(setting)
})

test.each([
  ['whole minutes lost the seconds', 48 * hour - 40, 48 * hour],
  ['a moment late', 48 * hour + 40, 48 * hour],
  ['no common limit', 50 * hour, 50 * hour],
])('a sum of spans: %s', (_, stated, setting) => {
  expect(nearestTimer(stated)).toBe(setting)
})
