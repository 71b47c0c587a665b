import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import { oneUnboundedQuantifier } from '../lint/one-unbounded-quantifier.mjs'

const linter = new Linter()
const config = {
  plugins: { waypost: { rules: { rule: oneUnboundedQuantifier } } },
  rules: { 'waypost/rule': 'error' },
} as const

it.each([
  ['/<.*@.*>/', 1],
  ['/^(a+)+$/', 1],
  ['/^(?:a|b+)*$/', 1],
  ['/\\s+$|^\\s+/', 0],
  ['/^\\d{1,3}(\\.\\d+)?$/', 0],
  ['/a{2,}b{2,}/', 1],
  ['/(?<=a*)b+/', 1],
  ['/[a-z]+/', 0],
  ['/[\\p{L}--[a]]+x/v', 0],
  ['/a?b?c{0,300}d{1,300}/', 0],
])('%s is told %i times', (expression, count) => {
  expect(linter.verify(`export const x = ${expression}`, config)).toHaveLength(count)
})
