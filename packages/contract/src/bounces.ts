import { bounceDirections, bounceWriters, type BounceEvidence, type BounceNotice } from '@waypost/core/facts'
import { canonicalAddress } from '@waypost/core/target'
import { bounceKinds, bounceReasons } from '@waypost/core/vocabulary'
import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

const host = z.string().check(z.trim(), z.minLength(1), z.maxLength(253))
const ip = z.string().check(
  z.maxLength(64),
  z.refine((text) => canonicalAddress(text) !== undefined, { error: 'Give an IP address' }),
)
const instant = z.iso.datetime()
const seconds = z.int().check(z.minimum(0), z.maximum(7_776_000))

/**
 * What a notice says about one recipient, as `core/bounce` read it. What was written in the mail is no part of it: not its
 * subject, not its text, not its id; of who wrote it, the domain alone.
 */
export const bounceEvidenceSchema = z.strictObject({
  kind: z.enum(bounceKinds),
  dialect: z.optional(z.string().check(z.regex(/^[a-z0-9.-]{1,60}$/))),
  recipient: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[^\s@]{1,64}@[^\s@]{1,253}$/))),
  senderDomain: z.optional(host.check(z.toLowerCase())),
  status: z.optional(z.string().check(z.regex(/^[245]\.\d{1,3}\.\d{1,3}$/))),
  replyCode: z.optional(z.int().check(z.minimum(200), z.maximum(599))),
  diagnosticText: z.optional(z.string().check(z.maxLength(1_000))),
  saidBy: z.optional(z.enum(['remote', 'reporting'])),
  remoteMta: z.optional(host),
  remoteAddress: z.optional(ip),
  reportingMta: z.optional(host),
  sendingAddress: z.optional(ip),
  reason: z.enum(bounceReasons),
  isExpired: z.boolean(),
  arrivedAt: z.optional(instant),
  noticedAt: z.optional(instant),
  lastAttemptAt: z.optional(instant),
  deadlineAt: z.optional(instant),
  delayNoticeSeconds: z.optional(seconds),
  expirySeconds: z.optional(seconds),
  attempts: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
})

/** The same with what the saved senders tell about it. */
export const bounceNoticeSchema = z
  .object({
    ...bounceEvidenceSchema.shape,
    writer: z.enum(bounceWriters),
    direction: z.enum(bounceDirections),
  })
  .register(schemaNames, {
    id: 'BounceNotice',
    description: 'What a notice says about one recipient, who wrote it, and which way the mail went.',
  })

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Does not compile when a type of core and its schema part. */
export type BouncesFitCore = [
  Same<z.infer<typeof bounceEvidenceSchema>, BounceEvidence>,
  Same<z.infer<typeof bounceNoticeSchema>, BounceNotice>,
] extends [true, true]
  ? true
  : never
