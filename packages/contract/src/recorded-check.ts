import * as z from 'zod/mini'
import { outcomes, sides, verdictStates } from '@waypost/core/vocabulary'
import { senderInputSchema, subjectSchema, targetSchema } from './core-schemas.ts'

/** What `npm run record` writes, but for the recorded world, whose form is the probe's own. */
const recordedCheckSchema = z.object({
  /** The version of the form. */
  recording: z.literal(1),
  check: z.object({
    target: targetSchema,
    sender: z.nullable(senderInputSchema),
    isDeep: z.boolean(),
    asksRecipient: z.boolean(),
    asksOthers: z.boolean(),
  }),
  /** What the rules of then said. */
  then: z.object({
    state: z.enum(verdictStates),
    side: z.enum(sides),
    primary: z.string(),
    /** Those that are neither good nor not applicable, without their words. */
    findings: z.array(z.object({ code: z.string(), outcome: z.enum(outcomes), subject: subjectSchema })),
    rulesetVersion: z.number(),
    elapsedMs: z.number(),
  }),
  world: z.unknown(),
})

export type RecordedCheckForm = z.infer<typeof recordedCheckSchema>

/** Reads a recorded check; undefined when the text is something else. */
export function readRecordedCheckForm(text: string): RecordedCheckForm | undefined {
  try {
    return recordedCheckSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
