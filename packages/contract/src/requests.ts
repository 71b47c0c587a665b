import { verdictStates } from '@waypost/core/vocabulary'
import * as z from 'zod/mini'
import { bounceEvidenceSchema } from './bounces.ts'
import { schemaNames } from './schema-names.ts'

/** Who sends, in a request. `from` and `sender` absent: our mail server, if one is saved; `from` null: nobody. */
export const senderNamed = {
  /** Someone else who sends: their address or host name. */
  from: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
  /** One of the saved senders, in place of `from`: its id. */
  sender: z.optional(z.uuid()),
  /** Of the one that `from` names: its mail domain, and under which names its DKIM keys stand. */
  mailDomain: z.optional(z.string().check(z.maxLength(300))),
  selectors: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10))),
}
export type SenderNamed = z.infer<z.ZodMiniObject<typeof senderNamed>>

const checkFields = z.strictObject({
  /** A domain, a mail address or an IP address. Absent: the recipient of the bounce. */
  text: z.optional(z.string().check(z.maxLength(8_000))),
  ...senderNamed,
  /** What a notice says; the check tells whether it is still so. */
  bounce: z.optional(bounceEvidenceSchema),
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

/**
 * POST /api/checks. `from` absent: who sent the mail that a bounce is about, else our mail server (the default sender), if
 * one is saved; null: no sender.
 */
export const checkRequestSchema = checkFields.check(
  z.refine(({ text, bounce }) => text !== undefined || bounce?.recipient !== undefined, {
    path: ['text'],
    error: 'Give a domain, a mail address or an IP address to check',
  }),
)
export type CheckRequest = z.infer<typeof checkRequestSchema>

/** GET /api/runs. What is absent holds for every run. `domain` and `from` together name a pair. */
export const runListQuerySchema = z.strictObject({
  /** Words to look for in domain, mail address, IP address, sender and ticket. */
  q: z.optional(z.string().check(z.maxLength(300))),
  state: z.optional(z.enum([...verdictStates, 'running', 'failed', 'stopped'])),
  /** Only those that I asked for. */
  mine: z.optional(z.literal('true')),
  /** Only those that were asked for one by one, not as a line of a list. */
  single: z.optional(z.literal('true')),
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

/** POST /api/page-errors: a page of ours broke; the person was shown the reference. */
export const pageErrorRequestSchema = z.strictObject({
  reference: z.string().check(z.regex(/^[0-9A-Z]{8}$/)),
  path: z.string().check(z.maxLength(500)),
  message: z.string().check(z.maxLength(500)),
})
export type PageErrorRequest = z.infer<typeof pageErrorRequestSchema>
