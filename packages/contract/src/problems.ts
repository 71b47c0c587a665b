import * as z from 'zod/mini'
import { pairKeySchema } from './pair-key-schema.ts'
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
    pair: z.optional(pairKeySchema),
    lines: z.optional(z.array(z.object({ line: z.int(), code: z.string(), detail: z.string() }))),
  })
  .register(schemaNames, {
    id: 'Problem',
    description:
      'RFC 9457. `code` is for programs, `detail` says what to do, `field` names the input it is about, `pair` whose check is gone, ' +
      '`lines` what is wrong with lines of a list, counted from 1.',
  })
export type Problem = z.infer<typeof problemSchema>
