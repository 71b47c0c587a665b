import * as z from 'zod/mini'
import { subjectKinds, type AnyFact } from '@waypost/core/facts'
import { sides, verdictStates } from '@waypost/core/vocabulary'
import { findingSchema } from './core-schemas.ts'

/** A fact as far as its shape is known without knowing its name: older and newer rules read the same file. */
export const factSchema = z.object({
  name: z.string(),
  subject: z.object({ kind: z.enum(subjectKinds), name: z.string(), address: z.optional(z.string()) }),
  at: z.string(),
  observed: z.union([
    z.object({
      ok: z.literal(true),
      value: z.record(z.string(), z.unknown()),
      elapsedMs: z.number(),
      server: z.optional(z.string()),
    }),
    z.object({
      ok: z.literal(false),
      failure: z.string(),
      elapsedMs: z.number(),
      server: z.optional(z.string()),
      detail: z.optional(z.string()),
    }),
  ]),
})

/** What `waypost check --json` prints, as far as somebody reads it again. */
const checkOutputSchema = z.object({
  target: z.object({
    input: z.string(),
    kind: z.string(),
    from: z.nullable(z.string()),
    sender: z.nullable(z.string()),
  }),
  state: z.enum(verdictStates),
  side: z.enum(sides),
  primary: z.string(),
  findings: z.array(findingSchema),
  facts: z.array(factSchema),
  rulesetVersion: z.number(),
  elapsedMs: z.number(),
})

export interface CheckOutput extends Omit<z.infer<typeof checkOutputSchema>, 'facts'> {
  facts: AnyFact[]
}

/** Reads the output of `check --json`; undefined when the text is something else. */
export function readCheckOutput(text: string): CheckOutput | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = checkOutputSchema.safeParse(parsed)
  // A name that no rule knows is read by none.
  return read.success ? { ...read.data, facts: read.data.facts as unknown as AnyFact[] } : undefined
}
