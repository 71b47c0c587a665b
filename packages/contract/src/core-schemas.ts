import * as z from 'zod/mini'
import { subjectKinds, type Subject, type Transcript } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { DeliveryPath, PathCell } from '@waypost/core/path'
import type { SenderInput } from '@waypost/core/plan'
import type { Target, TargetNote } from '@waypost/core/target'
import { confidenceReasons, templateCodes, type TemplateSlug, type Verdict, wrongIfs } from '@waypost/core/verdict'
import { actors, confidences, outcomes, sides, verdictStates } from '@waypost/core/vocabulary'
import { schemaNames } from './schema-names.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type AllTrue<Checks extends true[]> = Checks

const targetNotes = [
  'host-of-url',
  'from-address',
  'from-display-name',
  'lower-cased',
  'final-dot',
  'idn',
  'mixed-scripts',
] as const

export const targetSchema = z
  .object({
    kind: z.enum(['domain', 'address', 'ip', 'sender']),
    input: z.string(),
    domain: z.nullable(z.string()),
    domainUnicode: z.optional(z.string()),
    mailAddress: z.optional(z.string()),
    ip: z.nullable(z.string()),
    notes: z.array(z.enum(targetNotes)),
  })
  .register(schemaNames, {
    id: 'Target',
    description: 'What was entered, understood. Names are lower-case A-labels without the final dot.',
  })

export const senderInputSchema = z
  .object({
    source: z.enum(['typed', 'saved']),
    id: z.optional(z.string()),
    address: z.optional(z.string()),
    otherAddresses: z.optional(z.array(z.string())),
    name: z.optional(z.string()),
    mailDomain: z.optional(z.string()),
    heloName: z.optional(z.string()),
    selectors: z.optional(z.array(z.string())),
    label: z.optional(z.string()),
    isPartner: z.optional(z.boolean()),
  })
  .register(schemaNames, { id: 'Sender', description: 'Who sends, as far as it was said.' })

export const argsSchema = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
  .register(schemaNames, { id: 'Args', description: 'Values for words: names, numbers, addresses. Never sentences.' })

export const subjectSchema = z
  .object({ kind: z.enum(subjectKinds), name: z.string(), address: z.optional(z.string()) })
  .register(schemaNames, { id: 'Subject', description: 'What a finding is about.' })

export const observedBySchema = z.union([
  z.object({ by: z.literal('probe'), vantage: z.string(), sourceAddress: z.optional(z.string()) }),
  z.object({ by: z.literal('bounce') }),
])

export const findingSchema = z.object({
  code: z.string(),
  outcome: z.enum(outcomes),
  subject: subjectSchema,
  observedBy: observedBySchema,
  args: argsSchema,
})

const templateSlugs = Object.keys(templateCodes) as [TemplateSlug, ...TemplateSlug[]]

export const verdictSchema = z
  .object({
    state: z.enum(verdictStates),
    side: z.enum(sides),
    actor: z.enum(actors),
    confidence: z.enum(confidences),
    primary: z.enum(templateSlugs),
    args: argsSchema,
    because: z.array(z.string()),
    reasons: z.array(z.enum(confidenceReasons)),
    wrongIf: z.array(z.enum(wrongIfs)),
    alsoPrimary: z.optional(
      z.object({ primary: z.enum(templateSlugs), args: argsSchema, actor: z.optional(z.enum(actors)) }),
    ),
    remaining: z.optional(
      z.array(z.object({ primary: z.enum(templateSlugs), args: argsSchema, actor: z.enum(actors) })),
    ),
    since: z.optional(
      z.object({
        lastGoodAt: z.nullable(z.string()),
        firstBadAt: z.string(),
        isFromNotice: z.optional(z.boolean()),
      }),
    ),
    isProvisional: z.boolean(),
  })
  .register(schemaNames, {
    id: 'Verdict',
    description:
      'The one answer of a check: what happens to mail, whose side the cause is on (`side`), who must act (`actor`), ' +
      'how sure we are. `because` holds the ids of the findings that carry it. `alsoPrimary` is a second cause of equal ' +
      'rank; `remaining` are those that are left when these are gone. `since` tells between which checks it began.',
  })

export const pathCellSchema = z
  .object({
    state: z.enum([...outcomes, 'waiting', 'notChecked']),
    note: z.optional(z.string()),
    args: z.optional(argsSchema),
    elapsedMs: z.optional(z.number()),
    earlier: z.optional(z.object({ seenAt: z.string(), ageSeconds: z.number(), reuseSeconds: z.optional(z.number()) })),
  })
  .register(schemaNames, {
    id: 'PathCell',
    description:
      'One step at one place of the delivery path. With `earlier`, an earlier check heard it, `ageSeconds` before this ' +
      'one used it.',
  })

const cells = {
  ptr: pathCellSchema,
  wayBack: pathCellSchema,
  helo: pathCellSchema,
  blocklists: pathCellSchema,
  spf: pathCellSchema,
  dkim: pathCellSchema,
  dmarc: pathCellSchema,
}
const serverCells = {
  answers: pathCellSchema,
  greeting: pathCellSchema,
  hello: pathCellSchema,
  encryption: pathCellSchema,
  recipient: pathCellSchema,
}

export const pathSchema = z
  .object({
    sender: z.array(z.object({ address: z.string(), label: z.optional(z.string()), cells: z.object(cells) })),
    recipient: z.nullable(
      z.object({
        domain: pathCellSchema,
        nameServers: pathCellSchema,
        mailServers: pathCellSchema,
        encryptionRule: pathCellSchema,
        servers: z.array(
          z.object({
            exchange: z.string(),
            preference: z.int(),
            choice: z.int(),
            address: z.string(),
            family: z.union([z.literal(4), z.literal(6)]),
            isDialled: z.boolean(),
            cells: z.object(serverCells),
          }),
        ),
        routesLeftOutCount: z.int(),
        controls: z.optional(pathCellSchema),
      }),
    ),
  })
  .register(schemaNames, {
    id: 'DeliveryPath',
    description: 'What others see of the sender, and what we see of each mail server of the recipient.',
  })

export const transcriptSchema = z
  .object({
    host: z.string(),
    address: z.string(),
    startedAt: z.iso.datetime(),
    lines: z.array(z.object({ atMs: z.number(), from: z.enum(['S', 'C', 'note']), text: z.string() })),
    isCut: z.boolean(),
  })
  .register(schemaNames, {
    id: 'Transcript',
    description: 'One conversation. `S` are their words, `C` ours, `note` says what happened.',
  })

/** Does not compile when a type of core and its schema part. */
export type SchemasFitCore = AllTrue<
  [
    Same<z.infer<typeof targetSchema>, Target>,
    Same<(typeof targetNotes)[number], TargetNote>,
    Same<z.infer<typeof senderInputSchema>, SenderInput>,
    Same<z.infer<typeof subjectSchema>, Subject>,
    Same<z.infer<typeof findingSchema>, Finding>,
    Same<z.infer<typeof verdictSchema>, Verdict>,
    Same<z.infer<typeof pathCellSchema>, PathCell>,
    Same<z.infer<typeof pathSchema>, DeliveryPath>,
    Same<z.infer<typeof transcriptSchema>, Transcript>,
  ]
>
