import { describe, expect, it } from 'vitest'
import { compileDialect } from '../engine/compile-dialect.ts'
import { foldCase, squeeze } from '../engine/fold.ts'
import { findPattern, matchLine } from '../engine/match-pattern.ts'
import { genericDialect } from '../generic/generic-dialect.ts'
import { exchangeQueue } from '../log/exchange-queue.ts'
import { logDialects } from '../log/read-log.ts'
import { dialects } from './index.ts'

it.each(dialects.map((dialect) => [dialect.name, dialect] as const))('%s is known by its signs', (_name, dialect) => {
  expect(compileDialect(dialect).signs).not.toHaveLength(0)
})

const withRows = [...dialects, ...logDialects, exchangeQueue, genericDialect].filter(
  ({ lines, words = [] }) => lines.length + words.length > 0,
)

describe.each(withRows.map((dialect) => [dialect.name, dialect] as const))('%s', (_name, dialect) => {
  const { lines, words } = compileDialect(dialect)
  it.each(lines.map(({ row, parts }) => [row.pattern, row.sample, parts] as const))(
    'reads a line as %s',
    (_pattern, sample, parts) => {
      const line = squeeze(sample)
      expect(matchLine(parts, line, foldCase(line))).toBeDefined()
    },
  )

  it.each(words.map(({ row, parts }) => [row.pattern, row.sample, parts] as const))(
    'finds %s in what was said',
    (_pattern, sample, parts) => {
      expect(findPattern(parts, squeeze(sample))).toBeDefined()
    },
  )
})

it('each dialect has a name of its own', () => {
  const names = dialects.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
