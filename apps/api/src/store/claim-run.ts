import { channels } from './signals.ts'
import type { Database } from './database.ts'
import type { Queue } from './queue.ts'
import { fromJsonb, type RunOptions } from './stored-json.ts'

/** A run that this worker holds. Every write names `attempt`: once another worker took the run, none does anything. */
export interface ClaimedRun {
  id: string
  attempt: number
  lastSeq: number
  input: string
  ticket: string | null
  requestedBy: string
  createdAt: Date
  options: RunOptions
  /** The list it came with; null for a check that somebody waits for. */
  batchId: string | null
}

/**
 * Takes a queued run, or returns undefined when there is nothing to take: another worker has it, it was stopped, it
 * is over. What a lost attempt had told stays, so that nobody who follows the run meets a gap; the new attempt's
 * `run.started` says that all begins anew.
 */
export async function claimRun(
  { prisma }: Database,
  { runId, vantage }: { runId: string; vantage: string },
): Promise<ClaimedRun | undefined> {
  const rows = await prisma.$queryRaw<Row[]>`
    UPDATE run SET state = 'running', attempt = attempt + 1, lease_until = now() + interval '15 seconds',
      started_at = COALESCE(started_at, now()), vantages = ARRAY[${vantage}]
    FROM person
    WHERE run.id = ${runId}::uuid AND run.state = 'queued' AND person.id = run.requested_by_id
    RETURNING run.id, attempt, last_seq, input, ticket, person.name AS requested_by, run.created_at, options, batch_id`
  return claimedRun(rows[0])
}

/**
 * Takes the next queued run of a batch: of the one that has the fewest running, so that batches share alike, and of
 * each its first line. Undefined when no batch has any.
 */
export async function claimBatchRun(
  { prisma }: Database,
  { vantage }: { vantage: string },
): Promise<ClaimedRun | undefined> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH chosen AS MATERIALIZED (
      SELECT id FROM batch
      WHERE finished_at IS NULL AND EXISTS (SELECT FROM run WHERE batch_id = batch.id AND run.state = 'queued')
      ORDER BY (SELECT count(*) FROM run WHERE batch_id = batch.id AND run.state = 'running'), created_at LIMIT 1
    ), next AS MATERIALIZED (
      SELECT run.id FROM run JOIN chosen ON run.batch_id = chosen.id
      WHERE run.state = 'queued' ORDER BY batch_line LIMIT 1 FOR UPDATE OF run SKIP LOCKED
    )
    UPDATE run SET state = 'running', attempt = attempt + 1, lease_until = now() + interval '15 seconds',
      started_at = COALESCE(started_at, now()), vantages = ARRAY[${vantage}]
    FROM next, person
    WHERE run.id = next.id AND person.id = run.requested_by_id
    RETURNING run.id, attempt, last_seq, input, ticket, person.name AS requested_by, run.created_at, options, batch_id`
  return claimedRun(rows[0])
}

function claimedRun(row: Row | undefined): ClaimedRun | undefined {
  return (
    row && {
      id: row.id,
      attempt: row.attempt,
      lastSeq: row.last_seq,
      input: row.input,
      ticket: row.ticket,
      requestedBy: row.requested_by,
      createdAt: row.created_at,
      options: fromJsonb('options', row.options),
      batchId: row.batch_id,
    }
  )
}

/** Runs that wait for a worker, oldest first; those of batches are taken by `claimBatchRun`. */
export async function readQueuedRunIds({ prisma }: Database, limit: number): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM run WHERE state = 'queued' AND batch_id IS NULL ORDER BY created_at LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

interface Row {
  id: string
  attempt: number
  last_seq: number
  input: string
  ticket: string | null
  requested_by: string
  created_at: Date
  options: unknown
  batch_id: string | null
}

export type Lease = 'held' | 'stop-wanted' | 'lost'

/** Keeps the run for another 15 seconds, if it is still ours, and says whether somebody wants it stopped. */
export async function renewLease(
  { prisma }: Database,
  { id, attempt }: Pick<ClaimedRun, 'id' | 'attempt'>,
): Promise<Lease> {
  const rows = await prisma.$queryRaw<{ stop_requested_at: Date | null }[]>`
    UPDATE run SET lease_until = now() + interval '15 seconds'
    WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'
    RETURNING stop_requested_at`
  if (rows[0] === undefined) return 'lost'
  return rows[0].stop_requested_at === null ? 'held' : 'stop-wanted'
}

/** Gives an unfinished run back, for another worker to begin anew. It does not count as lost. */
export async function releaseRun(
  { prisma }: Database,
  queue: Queue,
  { id, attempt }: Pick<ClaimedRun, 'id' | 'attempt'>,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE run SET state = 'queued', lease_until = NULL
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'`
    if (count === 0) return
    await queue.enqueueRun(tx, id)
    await tx.$executeRaw`SELECT pg_notify(${channels.runChanged}, ${id})`
  })
}
