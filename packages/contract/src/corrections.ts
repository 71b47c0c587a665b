import * as z from 'zod/mini'
import { actors, sides, verdictStates } from '@waypost/core/vocabulary'
import { targetSchema } from './core-schemas.ts'
import { schemaNames } from './schema-names.ts'

const truth = {
  /** What it really was, as far as the person knows; null: not said. */
  state: z.nullable(z.enum(verdictStates)),
  side: z.nullable(z.enum(sides)),
  actor: z.nullable(z.enum(actors)),
}

/** PUT /api/runs/:id/correction */
export const correctionRequestSchema = z.strictObject({
  ...truth,
  /** How the person knows. */
  text: z.string().check(z.maxLength(2_000)),
})
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>

export const correctionSchema = z
  .object({ ...truth, text: z.string(), by: z.string(), at: z.iso.datetime() })
  .register(schemaNames, {
    id: 'Correction',
    description: 'What somebody says a check’s verdict should have been. What is null was not said.',
  })
export type Correction = z.infer<typeof correctionSchema>

/** GET /api/runs/:id/correction */
export const correctionViewSchema = z
  .object({ correction: z.nullable(correctionSchema) })
  .register(schemaNames, { id: 'CorrectionOfRun' })
export type CorrectionView = z.infer<typeof correctionViewSchema>

const said = z.object({
  state: z.enum(verdictStates),
  side: z.enum(sides),
  actor: z.enum(actors),
  primary: z.string(),
})

/** GET /api/corrections: the newest first. */
export const correctionsViewSchema = z
  .object({
    corrections: z.array(
      z.object({
        runId: z.string(),
        target: targetSchema,
        checkedAt: z.iso.datetime(),
        /** What the check had said; null when nothing. */
        said: z.nullable(said),
        correction: correctionSchema,
      }),
    ),
  })
  .register(schemaNames, { id: 'Corrections', description: 'Verdicts that somebody says were wrong.' })
export type CorrectionsView = z.infer<typeof correctionsViewSchema>
