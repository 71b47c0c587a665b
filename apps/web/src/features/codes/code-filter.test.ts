import { expect, it } from 'vitest'
import { codesPath, readCodeFilter } from './code-filter.ts'

it.each([
  ['', { q: '', whose: '' }, '/help/codes'],
  ['q=+447+', { q: '447', whose: '' }, '/help/codes?q=447'],
  ['q=relay&whose=google', { q: 'relay', whose: 'google' }, '/help/codes?q=relay&whose=google'],
  ['whose=nobody&x=1', { q: '', whose: '' }, '/help/codes'],
])('the address …?%s is read and written again', (search, filter, path) => {
  const read = readCodeFilter(new URLSearchParams(search))
  expect(read).toEqual(filter)
  expect(codesPath(read)).toBe(path)
})
