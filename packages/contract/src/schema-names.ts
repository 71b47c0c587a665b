import * as z from 'zod/mini'

/** The schemas that have a name in the OpenAPI document, with a sentence on what they are. */
export const schemaNames = z.registry<{ id: string; description?: string }>()
