import type { Dialect } from '../dialects/dialect.ts'
import type { BounceDocument } from '../document/document.ts'
import { compileDialect } from './compile-dialect.ts'
import { foldCase, squeeze } from './fold.ts'

const maxSignText = 65_536

/** Whose words these are: the first dialect of which a sign is there; undefined when none is. */
export function findDialect(document: BounceDocument, dialects: readonly Dialect[]): Dialect | undefined {
  const text = foldCase(squeeze(document.lines.join('\n').slice(0, maxSignText)))
  const fields = new Map<string, string>()
  for (const { name, value } of document.fields) {
    fields.set(name, `${fields.get(name) ?? ''}\n${foldCase(squeeze(value))}`)
  }
  return dialects.find((dialect) =>
    compileDialect(dialect).signs.some(({ line, field, holds }) =>
      line !== undefined ? text.includes(line) : fields.get(field ?? '')?.includes(holds ?? ''),
    ),
  )
}
