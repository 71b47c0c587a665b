import { pairKey } from '@waypost/contract'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Transaction } from './database.ts'
import { findTwin } from './find-twin.ts'
import { bindKey, type KeyedRequest } from './idempotency-keys.ts'
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
      if (joinSeconds > 0) await refuseTwin(tx, run, { joinSeconds, mayWait })
      const pairId = await pairOf(tx, run.options)
      await tx.$executeRaw`
        INSERT INTO run (id, pair_id, input, ticket, requested_by_id, options, search_terms)
        VALUES (${runId}::uuid, ${pairId}::uuid, ${storableText(run.input)},
          ${run.ticket === null ? null : storableText(run.ticket)}, ${run.requestedById}::uuid,
          ${toJsonb(run.options)}::jsonb, ${searchVector(run.options, run.ticket)}::tsvector)`
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

/** One request of a pair at a time looks for a twin. Nobody waits for the lock: its holder may have been stopped. */
async function refuseTwin(
  tx: Transaction,
  run: NewRun,
  { joinSeconds, mayWait }: { joinSeconds: number; mayWait: boolean },
): Promise<void> {
  const { domain, from } = pairKey(run.options)
  const rows = await tx.$queryRaw<{ is_ours: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${storableText(`${from} ${domain ?? ''}`)}, 7)) AS is_ours`
  if (mayWait && rows[0]?.is_ours !== true) throw new Other({ kind: 'twin-coming' })
  const runId = await findTwin(tx, run, joinSeconds)
  if (runId !== undefined) throw new Other({ kind: 'twin', runId })
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
