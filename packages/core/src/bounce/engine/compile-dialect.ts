import type { Dialect, LineRow, Sign, WordRow } from '../dialects/dialect.ts'
import { foldCase, squeeze } from './fold.ts'
import { parsePattern, type PatternPart } from './pattern.ts'

export interface CompiledDialect {
  signs: { line?: string; field?: string; holds?: string }[]
  lines: { row: LineRow; parts: PatternPart[]; opening: string }[]
  words: { row: WordRow; parts: PatternPart[] }[]
}

const compiled = new WeakMap<Dialect, CompiledDialect>()

/** The rows of a dialect with their patterns taken apart; each dialect once. */
export function compileDialect(dialect: Dialect): CompiledDialect {
  const known = compiled.get(dialect)
  if (known !== undefined) return known
  const made: CompiledDialect = {
    signs: dialect.signs.map((sign) => foldSign(sign)),
    lines: dialect.lines.map((row) => {
      const parts = parsePattern(squeeze(row.pattern))
      const [first] = parts
      return { row, parts, opening: first !== undefined && 'literal' in first ? first.literal : '' }
    }),
    words: (dialect.words ?? []).map((row) => ({ row, parts: parsePattern(squeeze(row.pattern)) })),
  }
  compiled.set(dialect, made)
  return made
}

function foldSign(sign: Sign): CompiledDialect['signs'][number] {
  if ('line' in sign) return { line: foldCase(squeeze(sign.line)) }
  return { field: sign.field.toLowerCase(), holds: foldCase(squeeze(sign.holds)) }
}
