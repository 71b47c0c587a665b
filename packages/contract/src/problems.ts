import * as z from 'zod/mini'

/** application/problem+json (RFC 9457). `detail` says what to do; `field` names the input it is about. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  field: z.optional(z.string()),
})
export type Problem = z.infer<typeof problemSchema>
