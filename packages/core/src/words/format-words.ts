import { IntlMessageFormat } from 'intl-messageformat'
import type { FindingArgs } from '../findings/index.ts'

/**
 * One sentence in several forms, from the richest to one without any placeholder. English, ICU MessageFormat.
 * The last form has no placeholder, so there is always something to say.
 */
export type Variants = readonly [string, ...string[]]

interface ParsedVariant {
  format: IntlMessageFormat
  placeholders: string[]
}

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** British English joins a list as "a, b and c". */
const locale = 'en-GB'
const list = new Intl.ListFormat(locale, { type: 'conjunction' })
const parsed = new Map<string, ParsedVariant>()

/** Node types of the ICU tree that hold no value of ours: literal text, the # of a plural. */
const literalType = 0
const poundType = 7

/**
 * The first variant whose placeholders all have a value, filled in. A value is absent when it is undefined, an
 * empty or blank text, or an empty list. Lists are joined as "a, b and c".
 * Throws when no variant fits: every set of variants ends in one without placeholders.
 */
export function formatWords(variants: readonly string[], args: FindingArgs): string {
  const values = presentValues(args)
  for (const variant of variants) {
    const { format, placeholders } = parseVariant(variant)
    if (placeholders.every((name) => values[name] !== undefined)) return String(format.format(values))
  }
  throw new Error(`No variant can be said without values: ${variants.at(-1) ?? '(none given)'}`)
}

/** Names of the values a variant needs, also those inside plural and select; empty when it needs none. */
export function placeholdersOf(variant: string): string[] {
  return parseVariant(variant).placeholders
}

function parseVariant(variant: string): ParsedVariant {
  const known = parsed.get(variant)
  if (known) return known
  const format = new IntlMessageFormat(variant, locale, undefined, { ignoreTag: true })
  const fresh = { format, placeholders: [...new Set(collectPlaceholders(format.getAst()))] }
  parsed.set(variant, fresh)
  return fresh
}

function collectPlaceholders(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (element.type === literalType || element.type === poundType) return []
    if (!('options' in element)) return [element.value]
    const nested = Object.values(element.options).flatMap((option) => collectPlaceholders(option.value))
    return [element.value, ...nested]
  })
}

function presentValues(args: FindingArgs): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'number') values[name] = value
    else if (typeof value === 'boolean') values[name] = String(value)
    else if (value !== undefined) {
      const text = typeof value === 'string' ? value : list.format(value)
      if (text.trim() !== '') values[name] = text
    }
  }
  return values
}
