import { candidateSources, confidences } from '@waypost/core/vocabulary'
import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

const listOf = (maxItems: number, maxLength: number) =>
  z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(maxLength))).check(z.maxLength(maxItems))

const times = {
  delayNoticeHours: z.int().check(z.minimum(0), z.maximum(720)),
  giveUpHours: z.int().check(z.minimum(1), z.maximum(2_160)),
}
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
const heloName = z.string().check(z.trim(), z.maxLength(253))
const selectors = z._default(listOf(10, 200), [])

/** POST /api/senders and PUT /api/senders/:id. Hours are whole; 0 means the server sends no delay notice. */
export const savedSenderRequestSchema = z.strictObject({
  name,
  /** From which it sends, the usual one first: IP addresses, or one host name. */
  addresses: listOf(8, 253).check(z.minLength(1)),
  /** Behind the @ of its mail addresses, the usual one first. */
  domains: z._default(listOf(20, 253), []),
  heloName,
  /** Under which the DKIM keys of the first domain stand. */
  selectors,
  /** Its product, such as Exchange Server 2019; empty when it is not known. */
  mailServer: z._default(z.string().check(z.trim(), z.maxLength(80)), ''),
  ...times,
  /** Whom to call about it, and how. */
  contact: z._default(z.string().check(z.trim(), z.maxLength(300)), ''),
  /** Somebody else's. */
  isPartner: z._default(z.boolean(), false),
  /** Ours that is taken when a check names no sender; a partner's never is. */
  isDefault: z._default(z.boolean(), false),
})
export type SavedSenderRequest = z.infer<typeof savedSenderRequestSchema>

export const savedSenderSchema = z
  .object({ id: z.uuid(), ...savedSenderRequestSchema.shape, updatedAt: z.iso.datetime() })
  .register(schemaNames, { id: 'SavedSender', description: 'A mail server that sends: ours, or a partner’s.' })
export type SavedSender = z.infer<typeof savedSenderSchema>

/** GET /api/senders: the usual one first, then ours, then those of partners, each by name. */
export const sendersViewSchema = z
  .object({ senders: z.array(savedSenderSchema) })
  .register(schemaNames, { id: 'Senders' })
export type SendersView = z.infer<typeof sendersViewSchema>

/** PUT /api/senders/default: our usual mail server in short, with one address and one domain. */
export const senderRequestSchema = z.strictObject({
  name,
  address: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  heloName,
  /** The domain in its mail addresses; empty when it is not known. */
  domain: z._default(z.string().check(z.trim(), z.maxLength(253)), ''),
  selectors,
  ...times,
})
export type SenderRequest = z.infer<typeof senderRequestSchema>

/** GET /api/senders/default: the saved form, or null. */
export const senderViewSchema = z.nullable(
  z.object({ id: z.string(), ...senderRequestSchema.shape, updatedAt: z.string() }),
)
export type SenderView = z.infer<typeof senderViewSchema>

const address = z.string().check(z.maxLength(64))

/** POST /api/sender-candidates: what is known of a sender whose address is not. */
export const senderCluesRequestSchema = z.strictObject({
  /** Their mail domain, or the name of their mail server. */
  domain: z.string().check(z.maxLength(300)),
  /** Addresses that a refusal quotes. */
  quoted: z._default(z.array(address).check(z.maxLength(8)), []),
  /** Who handed a message over, as read from its headers. The headers themselves are of no use here. */
  handOvers: z._default(
    z
      .array(
        z.strictObject({
          address,
          name: z.optional(z.string().check(z.maxLength(253))),
          standing: z.enum(['stated', 'crossing', 'below', 'passed']),
          isDoubtful: z.boolean(),
        }),
      )
      .check(z.maxLength(8)),
    [],
  ),
  /** Who wrote a notice: its name, and its addresses where they are known. */
  reportingMta: z.optional(
    z.strictObject({
      name: z.optional(z.string().check(z.maxLength(253))),
      addresses: z._default(z.array(address).check(z.maxLength(8)), []),
    }),
  ),
})
export type SenderCluesRequest = z.input<typeof senderCluesRequestSchema>

export const senderCandidateSchema = z
  .object({
    kind: z.enum(['address', 'range', 'provider']),
    value: z.string(),
    source: z.enum(candidateSources),
    sources: z.array(z.enum(candidateSources)),
    confidence: z.enum(confidences),
    name: z.optional(z.string()),
  })
  .register(schemaNames, {
    id: 'SenderCandidate',
    description: 'Something that may be what sends: an address, a network that has it, or a provider.',
  })

/** The likeliest first. */
export const senderCandidatesSchema = z
  .object({
    /** As it was understood. */
    domain: z.string(),
    /** It takes mail or says who may send for it; else it is a host, which sends from its own address. */
    isMailDomain: z.boolean(),
    candidates: z.array(senderCandidateSchema),
    /** What could not be asked in time: then there may be others. */
    unseen: z.array(z.enum(['permission-list', 'mx'])),
  })
  .register(schemaNames, { id: 'SenderCandidates' })
export type SenderCandidatesView = z.infer<typeof senderCandidatesSchema>
