import type { Schema } from './operations.ts'

/** A schema in a few words: “text of at most 80 characters”, “one of …”, “Verdict or null”. */
export function describeSchema(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.allOf) return describeSchema(schema.allOf[0] ?? {})
  if (schema.anyOf) return schema.anyOf.map(describeSchema).join(' or ')
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  if (Array.isArray(schema.type)) return schema.type.map((type) => describeSchema({ ...schema, type })).join(' or ')
  switch (schema.type) {
    case 'string':
      return schema.maxLength === undefined ? 'text' : `text of at most ${schema.maxLength} characters`
    case 'integer':
    case 'number':
      return schema.maximum === undefined || schema.maximum > 1e9
        ? 'number'
        : `number from ${schema.minimum ?? 0} to ${schema.maximum}`
    case 'boolean':
      return 'true or false'
    case 'null':
      return 'null'
    case 'array':
      return `list of ${describeSchema(schema.items ?? {})}`
    default:
      return 'object'
  }
}
