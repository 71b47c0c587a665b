import * as z from 'zod/mini'
import { failureCodes, questionTypes, type AskedAnswer } from '@waypost/core/facts'
import type { Verification } from '@waypost/core/verify'
import { lookupStates, verifyReasons, verifyStates } from '@waypost/core/vocabulary'
import { findingSchema, observedBySchema, subjectSchema } from './core-schemas.ts'
import { schemaNames } from './schema-names.ts'

export { isVerifiable } from '@waypost/core/plan'

const unseen = z.object({
  ok: z.literal(false),
  failure: z.enum(failureCodes),
  elapsedMs: z.number(),
  server: z.optional(z.string()),
  detail: z.optional(z.string()),
})
const answer = { kind: z.enum(['records', 'noData', 'nxDomain']), records: z.array(z.string()) }
const seen = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object({ ok: z.literal(true), value: z.object(shape), elapsedMs: z.number(), server: z.optional(z.string()) })

const askedAnswerSchema: z.ZodMiniType<AskedAnswer> = z.object({
  question: z.object({ name: z.string(), type: z.enum(questionTypes) }),
  zone: z.optional(z.string()),
  authorities: z.array(
    z.object({ nameServer: z.string(), address: z.string(), observed: z.union([seen(answer), unseen]) }),
  ),
  resolvers: z.array(
    z.object({ server: z.string(), observed: z.union([seen({ ...answer, ttlSeconds: z.number() }), unseen]) }),
  ),
})

export const verificationSchema: z.ZodMiniType<Verification> = z
  .object({
    findingId: z.string(),
    code: z.string(),
    subject: subjectSchema,
    at: z.iso.datetime(),
    state: z.enum(verifyStates),
    reason: z.optional(z.enum(verifyReasons)),
    findings: z.array(findingSchema),
    lookupServices: z.array(
      z.object({ server: z.string(), state: z.enum(lookupStates), untilAt: z.optional(z.iso.datetime()) }),
    ),
    answers: z.array(askedAnswerSchema),
    heardAt: z.optional(z.iso.datetime()),
    againAt: z.optional(z.iso.datetime()),
    observedBy: observedBySchema,
  })
  .register(schemaNames, {
    id: 'Verification',
    description:
      'What came of asking one finding again. `remembered`: repaired at its source, while a lookup service may give the ' +
      'old answer until `untilAt`. `cannot-check` says nothing about the finding.',
  })

/** POST /api/runs/:id/verify, and one line of the history of a finding. */
export const verificationViewSchema = z
  .object({
    id: z.string(),
    findingId: z.string(),
    requestedBy: z.string(),
    askedAt: z.iso.datetime(),
    /** Null while it goes on. */
    result: z.nullable(verificationSchema),
  })
  .register(schemaNames, {
    id: 'AskedFinding',
    description: 'One finding of a check, asked again by itself. `result` is null while that goes on.',
  })
export type VerificationView = z.infer<typeof verificationViewSchema>

/** GET /api/runs/:id/verifications: newest first. */
export const verificationsViewSchema = z
  .object({ verifications: z.array(verificationViewSchema) })
  .register(schemaNames, { id: 'AskedFindings' })
export type VerificationsView = z.infer<typeof verificationsViewSchema>

export const verifyRequestSchema = z
  .strictObject({ findingId: z.string().check(z.minLength(1), z.maxLength(700)) })
  .register(schemaNames, { id: 'VerifyRequest', description: 'Which finding of the check to ask again.' })
export type VerifyRequest = z.infer<typeof verifyRequestSchema>
