import * as z from 'zod/mini'
import type { AnyFact } from '@waypost/core/facts'
import { actors, sides, verdictStates } from '@waypost/core/vocabulary'
import { factSchema } from './check-output.ts'
import { senderInputSchema, targetSchema } from './core-schemas.ts'
import { schemaNames } from './schema-names.ts'

const side = z.enum(sides)
const actor = z.enum(actors)
const state = z.enum(verdictStates)

/**
 * GET /api/runs/:id/corrected-run: a run for the tests of the rules. Names and addresses are not the customer's.
 */
export const correctedRunSchema = z
  .object({
    /** The version of this form. */
    correctedRun: z.literal(1),
    /** In place of the run's number: for the file. */
    name: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    /** How the person knows; '' when nobody said that the verdict was wrong. */
    because: z.string(),
    target: targetSchema,
    sender: z.nullable(senderInputSchema),
    facts: z.array(factSchema),
    /** What the rules must say. */
    expect: z.object({ state: z.optional(state), side: z.optional(side), actor: z.optional(actor) }),
    /** What they said. */
    said: z.object({ state, side, actor, primary: z.string() }),
    rulesetVersion: z.int(),
    /** Whether the rules say of the changed names and addresses what they say of the real ones. */
    isFaithful: z.boolean(),
  })
  .register(schemaNames, {
    id: 'CorrectedRun',
    description: 'A run for the tests of the rules, about nobody in particular.',
  })

export interface CorrectedRun extends Omit<z.infer<typeof correctedRunSchema>, 'facts'> {
  facts: AnyFact[]
}

/** Reads an exported run; undefined when the text is something else. */
export function readCorrectedRun(text: string): CorrectedRun | undefined {
  try {
    const { success, data } = correctedRunSchema.safeParse(JSON.parse(text))
    // A name that no rule knows is read by none.
    return success ? { ...data, facts: data.facts as unknown as AnyFact[] } : undefined
  } catch {
    return undefined
  }
}
