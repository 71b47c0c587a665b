import { v7 as uuidv7 } from 'uuid'
import { type Database, Prisma, type Transaction } from './database.ts'
import { storedPair } from './accept-run.ts'
import { storableText } from './sanitise.ts'
import { searchVector } from './search-terms.ts'
import { channels } from './signals.ts'
import { type RunOptions, toJsonb } from './stored-json.ts'

export interface NewBatch {
  requestedById: string
  /** The name that the request gave itself. */
  key: string | undefined
  bodyHash: string
  /** `line` is its number in the list, from 1. */
  runs: { line: number; input: string; options: RunOptions }[]
}

/** `key-taken`: the person used the key for another list. */
export type AcceptedBatch = { kind: 'accepted'; batchId: string; runCount: number } | { kind: 'key-taken' }

/** Payload of the notice that a batch was added. */
export const anyBatch = 'new'

/** Stores a batch and all its runs in one transaction, or nothing. Asked twice with one key, it is stored once. */
export async function acceptBatch({ prisma }: Database, batch: NewBatch): Promise<AcceptedBatch> {
  const { requestedById, bodyHash, runs } = batch
  const key = batch.key === undefined ? null : storableText(batch.key)
  const batchId = uuidv7()
  return prisma.$transaction(async (tx) => {
    const made = await tx.$executeRaw`
      INSERT INTO batch (id, requested_by_id, run_count, request_key, body_hash)
      VALUES (${batchId}::uuid, ${requestedById}::uuid, ${runs.length}::int, ${key}, ${bodyHash})
      ON CONFLICT (requested_by_id, request_key) DO NOTHING`
    if (made === 0) return (await readKnownBatch(tx, batch)) ?? { kind: 'key-taken' }
    const rows = toJsonb(runs.map((run) => rowOf(run)))
    // In one order, so that two batches that add the same pairs never wait for each other in a ring.
    await tx.$executeRaw`
      INSERT INTO pair (id, sender_key, recipient_domain)
      SELECT DISTINCT ON (sender_key, recipient_domain) pair_id, sender_key, recipient_domain
      FROM ${recordset(rows)} ORDER BY sender_key, recipient_domain
      ON CONFLICT (sender_key, recipient_domain) DO NOTHING`
    const count = await tx.$executeRaw`
      INSERT INTO run (id, pair_id, input, requested_by_id, options, search_terms, batch_id, batch_line)
      SELECT line.id, pair.id, line.input, ${requestedById}::uuid, line.options, line.search_terms::tsvector,
        ${batchId}::uuid, line.number
      FROM ${recordset(rows)}
      JOIN pair ON pair.sender_key = line.sender_key AND pair.recipient_domain = line.recipient_domain`
    if (count !== runs.length) throw new Error(`Of ${runs.length} runs of a batch ${count} were stored`)
    await tx.$executeRaw`SELECT pg_notify(${channels.batchAdded}, ${anyBatch})`
    return { kind: 'accepted', batchId, runCount: runs.length }
  })
}

/** What was made of the same request before; undefined without a key, or when it is new. */
export async function readKnownBatch(
  prisma: Transaction | Database['prisma'],
  { requestedById, key, bodyHash }: NewBatch,
): Promise<AcceptedBatch | undefined> {
  if (key === undefined) return undefined
  const [known] = await prisma.$queryRaw<{ id: string; body_hash: string; run_count: number }[]>`
    SELECT id, body_hash, run_count FROM batch
    WHERE requested_by_id = ${requestedById}::uuid AND request_key = ${storableText(key)}`
  if (known === undefined) return undefined
  if (known.body_hash !== bodyHash) return { kind: 'key-taken' }
  return { kind: 'accepted', batchId: known.id, runCount: known.run_count }
}

function rowOf({ line, input, options }: NewBatch['runs'][number]) {
  const { senderKey, recipientDomain } = storedPair(options)
  return {
    id: uuidv7(),
    pair_id: uuidv7(),
    sender_key: senderKey,
    recipient_domain: recipientDomain,
    number: line,
    input,
    options,
    search_terms: searchVector(options, null),
  }
}

function recordset(rows: string): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${rows}::jsonb) AS line (id uuid, pair_id uuid, sender_key text,
    recipient_domain text, number int, input text, options jsonb, search_terms text)`
}

/** How many batches of a person are not over yet. */
export async function countOpenBatches({ prisma }: Database, personId: string): Promise<number> {
  return prisma.batch.count({ where: { requestedById: personId, finishedAt: null } })
}
