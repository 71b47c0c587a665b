import { runStates } from '@waypost/core/vocabulary'
import * as z from 'zod/mini'
import { batchStates } from './batch-states.ts'
import { senderInputSchema, targetSchema, verdictSchema } from './core-schemas.ts'
import { senderNamed } from './requests.ts'
import { schemaNames } from './schema-names.ts'

/** So many lines make one batch. */
export const maxBatchLines = 1_000

/** POST /api/batches. The sender is named as for a single check. */
export const batchRequestSchema = z.strictObject({
  /** A domain, a mail address or an IP address each. Empty lines are no lines; the same twice is checked once. */
  lines: z.array(z.string().check(z.maxLength(1_000))).check(z.minLength(1), z.maxLength(maxBatchLines)),
  ...senderNamed,
})
export type BatchRequest = z.infer<typeof batchRequestSchema>

/** POST /api/batches: 202. */
export const batchAcceptedSchema = z
  .object({ batchId: z.string(), runCount: z.int(), mergedCount: z.int() })
  .register(schemaNames, {
    id: 'BatchAccepted',
    description: 'The list is stored. `mergedCount` lines said what another line of the list says as well.',
  })
export type BatchAccepted = z.infer<typeof batchAcceptedSchema>

/** GET /api/batches/:id. `after`: the number of the last line seen. */
export const batchQuerySchema = z.strictObject({
  state: z.optional(z.enum(batchStates)),
  after: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1e9))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(maxBatchLines))),
})
export type BatchQuery = z.infer<typeof batchQuerySchema>

const batchSummaryShape = {
  id: z.string(),
  requestedBy: z.string(),
  createdAt: z.iso.datetime(),
  /** How many runs stand in each state; together `runCount`, unless old ones were removed. */
  counts: z.record(z.enum(batchStates), z.int()),
  runCount: z.int(),
  /** Nothing waits or runs any more. */
  isOver: z.boolean(),
}

export const batchSummarySchema = z
  .object(batchSummaryShape)
  .register(schemaNames, { id: 'BatchSummary', description: 'A list of checks, and how many stand where.' })
export type BatchSummary = z.infer<typeof batchSummarySchema>

export const batchLineSchema = z
  .object({
    line: z.int(),
    runId: z.string(),
    state: z.enum(runStates),
    input: z.string(),
    target: targetSchema,
    verdict: z.nullable(verdictSchema),
    /** The verdict in a sentence; null without one. */
    headline: z.nullable(z.string()),
  })
  .register(schemaNames, { id: 'BatchLine', description: 'One line of a batch and what its check came to.' })
export type BatchLine = z.infer<typeof batchLineSchema>

export const batchViewSchema = z
  .object({
    ...batchSummaryShape,
    sender: z.nullable(senderInputSchema),
    lines: z.array(batchLineSchema),
    /** What to send as `after` for the next lines; null when these are the last. */
    next: z.nullable(z.int()),
  })
  .register(schemaNames, { id: 'Batch', description: 'A batch: counts of all its runs, and a page of its lines.' })
export type BatchView = z.infer<typeof batchViewSchema>

/** GET /api/batches: the newest. */
export const batchListSchema = z
  .object({ batches: z.array(batchSummarySchema) })
  .register(schemaNames, { id: 'BatchList' })
export type BatchList = z.infer<typeof batchListSchema>
