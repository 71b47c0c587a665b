import * as z from 'zod/mini'
import type { CodeExplanation, CodeMeaning } from '@waypost/core/status-codes'
import { actors, codeSpeakers, sides } from '@waypost/core/vocabulary'
import { schemaNames } from './schema-names.ts'

const text = z.string()

export const codeMeaningSchema: z.ZodMiniType<CodeMeaning> = z
  .object({
    /** `x.4.7` where the class may vary, `5.7.606-649` for a run of numbers. */
    code: text,
    whose: z.enum(codeSpeakers),
    speaker: text,
    name: z.optional(text),
    replyCodes: z.optional(z.array(z.int())),
    rfc: z.optional(z.int()),
    says: z.optional(text),
    means: text,
    cause: text,
    todo: text,
    who: text,
    side: z.enum(sides),
    actor: z.enum(actors),
    certainty: z.enum(['verified', 'usually']),
    hidesCause: z.boolean(),
  })
  .register(schemaNames, {
    id: 'CodeMeaning',
    description:
      'What one speaker means by a status code. `says`: words by which this meaning is told from others of the same ' +
      'number. `hidesCause`: it stands for another failure, which is the one to look for.',
  })

/** GET /api/status-codes/:code */
export const codeExplanationSchema: z.ZodMiniType<CodeExplanation> = z
  .object({
    code: text,
    classText: z.optional(text),
    subject: z.optional(text),
    unknownText: z.optional(text),
    meanings: z.array(codeMeaningSchema),
  })
  .register(schemaNames, { id: 'CodeExplanation', description: 'A status code in plain words, the best fit first.' })

/** GET /api/status-codes */
export const codeMeaningsSchema = z
  .object({ meanings: z.array(codeMeaningSchema) })
  .register(schemaNames, { id: 'CodeMeanings' })
export type CodeMeaningsView = z.infer<typeof codeMeaningsSchema>
