/**
 * Text as Postgres can store it: NUL and lone surrogates, which make an INSERT fail, become visible escapes.
 * Everything that came from outside passes here on its way to a table.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\\u0000').replaceAll(/\p{Surrogate}/gu, escapeUnit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** The same for a JSON value of any depth up to 64; undefined members are left out, a key `__proto__` stays a key. */
export function storableJson(value: unknown, depth = 0): JsonValue {
  if (depth > 64) throw new RangeError('A value to be stored is nested more than 64 levels deep')
  if (typeof value === 'string') return storableText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((member) => storableJson(member, depth + 1))
  const copy: [string, JsonValue][] = []
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) copy.push([storableText(key), storableJson(member, depth + 1)])
  }
  return Object.fromEntries(copy)
}
