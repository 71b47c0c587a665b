import { expect, it } from 'vitest'
import { isWithin } from './is-within.ts'

it.each([
  ['a.example.com', 'example.com', true],
  ['example.com', 'example.com', true],
  ['badexample.com', 'example.com', false],
  ['com', 'example.com', false],
  ['com', '', true],
])('%s within “%s”: %s', (name, zone, expected) => {
  expect(isWithin(name, zone)).toBe(expected)
})
