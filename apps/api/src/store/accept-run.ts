import { pairKey } from '@waypost/contract'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Transaction } from './database.ts'
import type { Queue } from './queue.ts'
import { storableText } from './sanitise.ts'
import { searchVector } from './search-terms.ts'
import { type RunOptions, toJsonb } from './stored-json.ts'

export interface NewRun {
  input: string
  ticket: string | null
  requestedById: string
  options: RunOptions
}

/** Stores a run and its job in one transaction and returns the run's UUID: once it is known, it is committed. */
export async function acceptRun(tools: { database: Database; queue: Queue }, run: NewRun): Promise<string> {
  const id = uuidv7()
  await tools.database.prisma.$transaction(async (tx) => {
    const pairId = await pairOf(tx, run.options)
    await tx.$executeRaw`
      INSERT INTO run (id, pair_id, input, ticket, requested_by_id, options, search_terms)
      VALUES (${id}::uuid, ${pairId}::uuid, ${storableText(run.input)},
        ${run.ticket === null ? null : storableText(run.ticket)}, ${run.requestedById}::uuid,
        ${toJsonb(run.options)}::jsonb, ${searchVector(run.options, run.ticket)}::tsvector)`
    await tools.queue.enqueueRun(tx, id)
  })
  return id
}

/** Its row is not locked: a process that is stopped here would keep everybody else's checks of the pair waiting. */
async function pairOf(tx: Transaction, options: RunOptions): Promise<string | undefined> {
  const { domain, from } = pairKey(options)
  const keys = [storableText(from), storableText(domain ?? '')] as const
  await tx.$executeRaw`
    INSERT INTO pair (id, sender_key, recipient_domain) VALUES (${uuidv7()}::uuid, ${keys[0]}, ${keys[1]})
    ON CONFLICT (sender_key, recipient_domain) DO NOTHING`
  const pairs = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM pair WHERE sender_key = ${keys[0]} AND recipient_domain = ${keys[1]}`
  return pairs[0]?.id
}
