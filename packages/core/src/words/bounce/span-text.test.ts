import { expect, it } from 'vitest'
import { leftText, spanText } from './span-text.ts'

it.each([
  [0, '0 minutes'],
  [60, '1 minute'],
  [1_500, '25 minutes'],
  [3_600, '1 hour'],
  [14_400, '4 hours'],
  [84_840, '1 day'],
  [111_600, '31 hours'],
  [172_740, '2 days'],
  [172_800, '2 days'],
  [216_000, '2.5 days'],
  [432_000, '5 days'],
])('%d seconds are said as %s', (seconds, text) => {
  expect(spanText(seconds)).toBe(text)
})

it.each([
  [30, 'less than a minute'],
  [90, '1 minute'],
  [7_199, '1 hour'],
  [111_600, '31 hours'],
  [259_200, '3 days'],
])('of %d seconds %s are left', (seconds, text) => {
  expect(leftText(seconds)).toBe(text)
})
