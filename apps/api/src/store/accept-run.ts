import { pairKey } from '@waypost/contract'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Transaction } from './database.ts'
import { bindKey, type KeyedRequest } from './idempotency-keys.ts'
import type { Queue } from './queue.ts'
import { storableText } from './sanitise.ts'
import { searchVector } from './search-terms.ts'
import { type RunOptions, toJsonb } from './stored-json.ts'
import { twinSql } from './twin-sql.ts'

export interface NewRun {
  input: string
  ticket: string | null
  requestedById: string
  options: RunOptions
}

export interface AcceptChoices {
  /** The name that the request gave itself. */
  keyed?: KeyedRequest | undefined
  /** How young a run must be to stand for this one; 0: none does. */
  joinSeconds: number
  /** Whether to come back later when the same check is being accepted in this moment. */
  mayWait: boolean
}

/** `key-taken` and `twin`: another request was faster. `twin-coming`: another one is just about to be. */
export type AcceptOutcome =
  | { kind: 'accepted'; runId: string }
  | { kind: 'twin'; runId: string }
  | { kind: 'key-taken' }
  | { kind: 'twin-coming' }

/** Stores a run and its job in one transaction, or nothing: once its UUID is known, it is committed. */
export async function acceptRun(
  { database, queue }: { database: Database; queue: Queue },
  run: NewRun,
  { keyed, joinSeconds, mayWait }: AcceptChoices,
): Promise<AcceptOutcome> {
  const runId = uuidv7()
  try {
    await database.prisma.$transaction(async (tx) => {
      await preparePair(tx, run.options, { joinSeconds, mayWait })
      await insertUnlessTwin(tx, { id: runId, ...run }, joinSeconds)
      if (keyed && !(await bindKey(tx, keyed, { runId, isJoined: false }))) throw new Other({ kind: 'key-taken' })
      await queue.enqueueRun(tx, runId)
    })
    return { kind: 'accepted', runId }
  } catch (error) {
    if (error instanceof Other) return error.outcome
    throw error
  }
}

/** Ends the transaction without a trace: there is another run or request in place of this one. */
class Other extends Error {
  override name = 'Other'
  readonly outcome: AcceptOutcome

  constructor(outcome: AcceptOutcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/**
 * Makes sure that the pair is there. One request of a pair at a time looks for a twin. Nobody waits for the lock, and
 * the row of the pair is not locked: who holds them may have been stopped.
 */
async function preparePair(
  tx: Transaction,
  options: RunOptions,
  { joinSeconds, mayWait }: Pick<AcceptChoices, 'joinSeconds' | 'mayWait'>,
): Promise<void> {
  const { senderKey, recipientDomain } = storedPair(options)
  const rows = await tx.$queryRaw<{ is_ours: boolean }[]>`
    WITH turn AS MATERIALIZED (
      SELECT CASE WHEN ${joinSeconds}::int > 0
        THEN pg_try_advisory_xact_lock(hashtextextended(${`${senderKey} ${recipientDomain}`}, 7)) ELSE true END AS is_ours
    ), made AS (
      INSERT INTO pair (id, sender_key, recipient_domain)
      SELECT ${uuidv7()}::uuid, ${senderKey}, ${recipientDomain} FROM turn WHERE is_ours OR NOT ${mayWait}::boolean
      ON CONFLICT (sender_key, recipient_domain) DO NOTHING
    )
    SELECT is_ours FROM turn`
  if (mayWait && rows[0]?.is_ours !== true) throw new Other({ kind: 'twin-coming' })
}

/** A statement of its own, so that it sees what was committed before the lock was ours. */
async function insertUnlessTwin(tx: Transaction, run: NewRun & { id: string }, joinSeconds: number): Promise<void> {
  const { senderKey, recipientDomain } = storedPair(run.options)
  const ticket = run.ticket === null ? null : storableText(run.ticket)
  const rows = await tx.$queryRaw<{ twin_id: string | null; is_made: boolean }[]>`
    WITH twin AS MATERIALIZED (${twinSql(run, joinSeconds)}), made AS (
      INSERT INTO run (id, pair_id, input, ticket, requested_by_id, options, search_terms)
      SELECT ${run.id}::uuid, pair.id, ${storableText(run.input)}, ${ticket}, ${run.requestedById}::uuid,
        ${toJsonb(run.options)}::jsonb, ${searchVector(run.options, run.ticket)}::tsvector
      FROM pair
      WHERE sender_key = ${senderKey} AND recipient_domain = ${recipientDomain} AND NOT EXISTS (SELECT FROM twin)
      RETURNING id
    )
    SELECT (SELECT id FROM twin) AS twin_id, EXISTS (SELECT FROM made) AS is_made`
  const [row] = rows
  if (row?.twin_id) throw new Other({ kind: 'twin', runId: row.twin_id })
  if (!row?.is_made) throw new Error(`Run ${run.id} could not be stored: its pair is not there`)
}

/** The pair of a run as its row has it. */
export function storedPair(options: RunOptions): { senderKey: string; recipientDomain: string } {
  const { domain, from } = pairKey(options)
  return { senderKey: storableText(from), recipientDomain: storableText(domain ?? '') }
}
