import { verdictStates } from '@waypost/core/vocabulary'
import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

/** GET /api/addresses?address=…: one address on the internet that sends mail, as the newest checks saw it. */
export const addressViewSchema = z
  .object({
    address: z.string(),
    /** Who runs it, as far as the newest check that asked found out; null: nothing is known. */
    holder: z.nullable(
      z.object({
        /** Registered to; null: the registry does not say, or was not asked. */
        name: z.nullable(z.string()),
        network: z.nullable(z.string()),
        country: z.nullable(z.string()),
        /** The zone in which its reverse name stands, and who answers for it. */
        reverseZone: z.nullable(z.string()),
        nameServers: z.array(z.string()),
        seenAt: z.iso.datetime(),
      }),
    ),
    /** Saved senders that use it. */
    senders: z.array(z.object({ id: z.uuid(), name: z.string(), isPartner: z.boolean() })),
    /** To whom mail from it was checked, the newest first; 100 at most. */
    pairs: z.array(
      z.object({ domain: z.string(), state: z.nullable(z.enum(verdictStates)), checkedAt: z.iso.datetime() }),
    ),
  })
  .register(schemaNames, {
    id: 'Address',
    description: 'One address that sends: who runs it, and what it is used for.',
  })
export type AddressView = z.infer<typeof addressViewSchema>
