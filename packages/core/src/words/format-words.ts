import type { FindingArgs } from '../findings/index.ts'
import { readMessage, type MessagePart } from './read-message.ts'

/**
 * One sentence in several forms, from the richest to one without any placeholder. English, in the part of ICU
 * MessageFormat that read-message.ts takes. The last form has no placeholder, so there is always something to say.
 */
export type Variants = readonly [string, ...string[]]

interface ReadVariant {
  parts: readonly MessagePart[]
  placeholders: string[]
}

type Values = Record<string, string | number>

/** British English joins a list as "a, b and c". */
const locale = 'en-GB'
const list = new Intl.ListFormat(locale, { type: 'conjunction' })
const plurals = new Intl.PluralRules(locale)
const numbers = new Intl.NumberFormat(locale)
const known = new Map<string, ReadVariant>()

/**
 * The first variant whose placeholders all have a value, filled in. A value is absent when it is undefined, an
 * empty or blank text, or an empty list. Lists are joined as "a, b and c".
 * With a value `partner`, “our mail team” is said as “Northgate’s mail team”.
 * Throws when no variant fits: every set of variants ends in one without placeholders.
 */
export function formatWords(variants: readonly string[], args: FindingArgs): string {
  const values = presentValues(args)
  for (const variant of variants) {
    const { parts, placeholders } = readVariant(variant)
    if (placeholders.every((name) => values[name] !== undefined)) return fill(parts, values)
  }
  throw new Error(`No variant can be said without values: ${variants.at(-1) ?? '(none given)'}`)
}

/** Names of the values a variant needs, also those inside plural and select; empty when it needs none. */
export function placeholdersOf(variant: string): string[] {
  return readVariant(variant).placeholders
}

function readVariant(variant: string): ReadVariant {
  const read = known.get(variant)
  if (read) return read
  const parts = readMessage(variant)
  const fresh = { parts, placeholders: [...new Set(collectPlaceholders(parts))] }
  known.set(variant, fresh)
  return fresh
}

function collectPlaceholders(parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'count') return []
    if (part.kind === 'value') return [part.name]
    return [part.name, ...[...part.options.values()].flatMap(collectPlaceholders)]
  })
}

/** `count` is the number of the plural around these parts. */
function fill(parts: readonly MessagePart[], values: Values, count = 0): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return saidOfSender(part, values['partner'])
      if (part.kind === 'count') return numbers.format(count)
      const value = values[part.name] ?? ''
      if (part.kind === 'value') return String(value)
      const number = part.kind === 'plural' ? Number(value) : undefined
      const option = number === undefined ? String(value) : plurals.select(number)
      const chosen = part.options.get(`=${String(value)}`) ?? part.options.get(option) ?? part.options.get('other')
      return fill(chosen ?? [], values, number ?? count)
    })
    .join('')
}

/** What is the sender's and not our checker's. */
const ofTheSender =
  /\b[Oo]ur (?=(?:address|firewall|internet provider|mail|network|own|permission list|policy|provider|server|signature|zone)\b)/g

/** Words of ours are said of the partner when a partner sends; what was filled in stays as it is. */
function saidOfSender(words: string, partner: string | number | undefined): string {
  return partner === undefined ? words : words.replace(ofTheSender, () => `${partner}’s `)
}

function presentValues(args: FindingArgs): Values {
  const values: Values = {}
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
