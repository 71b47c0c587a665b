import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

/** application/problem+json (RFC 9457). `detail` says what to do; `field` names the input it is about. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    field: z.optional(z.string()),
  })
  .register(schemaNames, {
    id: 'Problem',
    description: 'RFC 9457. `code` is for programs, `detail` says what to do, `field` names the input it is about.',
  })
export type Problem = z.infer<typeof problemSchema>
