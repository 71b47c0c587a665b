import type { BatchState } from '@waypost/contract'
import type { RunState } from '@waypost/core/vocabulary'
import type { Verdict } from '@waypost/core/verdict'
import { type Database, Prisma } from './database.ts'
import { runState } from './read-runs.ts'
import { fromJsonb, type RunOptions } from './stored-json.ts'

export interface StoredBatch {
  id: string
  requestedBy: string
  createdAt: Date
  runCount: number
  counts: Partial<Record<BatchState, number>>
}

export interface BatchRow {
  line: number
  id: string
  state: RunState
  input: string
  options: RunOptions
  verdict: Verdict | null
}

/** A line of a batch is called by its verdict; without one, by the state of its run. */
const lineState = Prisma.raw(`CASE WHEN run.state IN ('queued', 'running', 'failed') THEN run.state
  ELSE COALESCE(run.verdict_state, 'stopped') END`)

/** One batch with the counts of its runs, or undefined. */
export async function readBatch(database: Database, id: string): Promise<StoredBatch | undefined> {
  const [batch] = await readBatches(database, Prisma.sql`WHERE batch.id = ${id}::uuid`)
  return batch
}

/** The newest batches of everybody. */
export async function readNewestBatches(database: Database, limit: number): Promise<StoredBatch[]> {
  return readBatches(database, Prisma.sql`ORDER BY batch.created_at DESC LIMIT ${limit}::int`)
}

async function readBatches({ prisma }: Database, which: Prisma.Sql): Promise<StoredBatch[]> {
  return prisma.$queryRaw<StoredBatch[]>`
    SELECT page.id, person.name AS "requestedBy", page.created_at AS "createdAt", page.run_count AS "runCount",
      COALESCE(sums.counts, '{}'::jsonb) AS counts
    FROM (SELECT batch.* FROM batch ${which}) AS page JOIN person ON person.id = page.requested_by_id
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(state, count) AS counts
      FROM (SELECT ${lineState} AS state, count(*)::int AS count FROM run WHERE run.batch_id = page.id GROUP BY 1) AS by_state
    ) AS sums
    ORDER BY page.created_at DESC`
}

/** Lines of a batch after one of them, in their order. */
export async function readBatchLines(
  { prisma }: Database,
  { id, state, after, limit }: { id: string; state: BatchState | undefined; after: number; limit: number },
): Promise<BatchRow[]> {
  const ofState = state === undefined ? Prisma.empty : Prisma.sql`AND ${lineState} = ${state}`
  const rows = await prisma.$queryRaw<StoredLine[]>`
    SELECT page.*, run_result.verdict
    FROM (SELECT batch_line AS line, id, run.state, input, options FROM run
      WHERE batch_id = ${id}::uuid AND batch_line > ${after}::int ${ofState} ORDER BY batch_line LIMIT ${limit}::int) AS page
    LEFT JOIN run_result ON run_result.run_id = page.id ORDER BY page.line`
  return rows.map((row) => ({
    ...row,
    state: runState(row.state),
    options: fromJsonb('options', row.options),
    verdict: row.verdict === null ? null : fromJsonb('verdict', row.verdict),
  }))
}

type StoredLine = Omit<BatchRow, 'state' | 'options' | 'verdict'> & {
  state: string
  options: unknown
  verdict: unknown
}
