import { describe, expect, it } from 'vitest'
import { formatAge, formatWhen, sayTime } from './when.ts'

const now = new Date(2026, 10, 23, 15, 49, 0)

describe('formatWhen', () => {
  it.each<[string, Date, string]>([
    ['this moment', new Date(2026, 10, 23, 15, 48, 58), 'just now'],
    ['a clock that runs ahead', new Date(2026, 10, 23, 15, 50, 0), 'just now'],
    ['seconds', new Date(2026, 10, 23, 15, 48, 20), '40 seconds ago'],
    ['one minute', new Date(2026, 10, 23, 15, 47, 40), '1 minute ago'],
    ['minutes', new Date(2026, 10, 23, 15, 47, 0), '2 minutes ago'],
    ['hours', new Date(2026, 10, 23, 8, 5, 0), 'today 08:05'],
    ['the evening before', new Date(2026, 10, 22, 23, 59, 0), 'yesterday 23:59'],
    ['another day', new Date(2026, 10, 9, 8, 15, 0), '9 November, 08:15'],
    ['another year', new Date(2025, 10, 9, 8, 15, 0), '9 November 2025, 08:15'],
  ])('%s', (_name, at, words) => {
    expect(formatWhen(at, now)).toBe(words)
  })
})

describe('sayTime', () => {
  it.each<[Date, string]>([
    [new Date(2026, 10, 23, 8, 5, 0), '08:05 today'],
    [new Date(2026, 10, 22, 23, 59, 0), '23:59 yesterday'],
    [new Date(2026, 10, 9, 8, 15, 0), '08:15 on 9 November'],
    [new Date(2025, 10, 9, 8, 15, 0), '08:15 on 9 November 2025'],
  ])('%s', (at, words) => {
    expect(sayTime(at, now)).toBe(words)
  })
})

describe('formatAge', () => {
  it.each([
    [24, '1 day'],
    [47, '1 day'],
    [48, '2 days'],
    [24 * 40, '40 days'],
  ])('of %s hours', (hours, words) => {
    expect(formatAge(hours * 3_600_000)).toBe(words)
  })
})
