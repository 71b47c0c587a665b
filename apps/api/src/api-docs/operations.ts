import type { OpenapiDocument } from '../openapi/describe-routes.ts'

/** What the page needs of an operation. */
export interface Operation {
  method: string
  path: string
  operationId: string
  summary: string
  description?: string
  tags: [string]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
  security?: Record<string, unknown>[]
  'x-waypost-role': 'public' | 'viewer' | 'agent' | 'admin'
  'x-waypost-example'?: { query?: Record<string, string>; body?: unknown }
  'x-waypost-events'?: Record<string, Schema>
}
export interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}
export interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  enum?: unknown[]
  maxLength?: number
  minimum?: number
  maximum?: number
  anyOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
}

/** The operations in the order of the document. */
export function operationsOf(document: OpenapiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(
      ([method, operation]) => ({ ...(operation as object), method: method.toUpperCase(), path }) as Operation,
    ),
  )
}
