import { verdictStates } from '@waypost/core/vocabulary'
import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

/** POST /api/checks. `from` absent: our mail server (the default sender), if one is saved; null: no sender. */
export const checkRequestSchema = z.strictObject({
  /** A domain, a mail address or an IP address. */
  text: z.string().check(z.maxLength(8_000)),
  /** Someone else who sends: their address or host name. */
  from: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
  ticket: z.optional(z.string().check(z.maxLength(80))),
  /** Wait as long as a mail server would. */
  isDeep: z.optional(z.boolean()),
  /** Ask one mail server about the exact address, when `text` is one; no message is sent. */
  askRecipient: z.optional(z.boolean()),
  /** Ask known mail servers of others too, from the same place: is it only this recipient? */
  askOthers: z.optional(z.boolean()),
  /** Nothing that was heard before will do: no check of a moment ago, and no word of a mail server from before this one. */
  fresh: z.optional(z.boolean()),
})
export type CheckRequest = z.infer<typeof checkRequestSchema>

/** GET /api/runs. What is absent holds for every run. `domain` and `from` together name a pair. */
export const runListQuerySchema = z.strictObject({
  /** Words to look for in domain, mail address, IP address, sender and ticket. */
  q: z.optional(z.string().check(z.maxLength(300))),
  state: z.optional(z.enum([...verdictStates, 'running', 'failed', 'stopped'])),
  /** Only those that I asked for. */
  mine: z.optional(z.literal('true')),
  domain: z.optional(z.string().check(z.maxLength(300))),
  /** The address or name of a sender; empty: checks without a sender. */
  from: z.optional(z.string().check(z.maxLength(300))),
  /** An instant with its zone: runs from then on. */
  since: z.optional(z.string().check(z.maxLength(40))),
  /** Runs before this instant. */
  until: z.optional(z.string().check(z.maxLength(40))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
  /** `next` of the page before, with the same filter. */
  cursor: z.optional(z.string().check(z.maxLength(200))),
})
export type RunListQuery = z.infer<typeof runListQuerySchema>

/** GET /api/pairs. `from` absent: our own mail server when its mail to the domain was checked, else the newest sender. */
export const pairQuerySchema = z.pick(runListQuerySchema, { domain: true, from: true, limit: true })

/**
 * POST /api/checks: 202 for a new check; 200 with `isJoined` when somebody asked for the same check within the last
 * minute, and this is that one.
 */
export const checkAcceptedSchema = z
  .object({ runId: z.string(), isJoined: z.boolean() })
  .register(schemaNames, { id: 'CheckAccepted' })
export type CheckAccepted = z.infer<typeof checkAcceptedSchema>

/** PUT /api/senders/default: our mail server. Hours are whole; 0 means the server sends no delay notice. */
export const senderRequestSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  address: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  heloName: z.string().check(z.trim(), z.maxLength(253)),
  /** The domain in its mail addresses; empty when it is not known. */
  domain: z._default(z.string().check(z.trim(), z.maxLength(253)), ''),
  /** Under which its DKIM keys stand. */
  selectors: z._default(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(10)),
    [],
  ),
  delayNoticeHours: z.int().check(z.minimum(0), z.maximum(720)),
  giveUpHours: z.int().check(z.minimum(1), z.maximum(2_160)),
})
export type SenderRequest = z.infer<typeof senderRequestSchema>

/** GET /api/senders/default: the saved form, or null. */
export const senderViewSchema = z.nullable(
  z.object({ id: z.string(), ...senderRequestSchema.shape, updatedAt: z.string() }),
)
export type SenderView = z.infer<typeof senderViewSchema>

/** POST /api/page-errors: a page of ours broke; the person was shown the reference. */
export const pageErrorRequestSchema = z.strictObject({
  reference: z.string().check(z.regex(/^[0-9A-Z]{8}$/)),
  path: z.string().check(z.maxLength(500)),
  message: z.string().check(z.maxLength(500)),
})
export type PageErrorRequest = z.infer<typeof pageErrorRequestSchema>
