import type { NewRun } from './accept-run.ts'
import { type Database, Prisma } from './database.ts'
import type { QueueLoad } from './queue-load.ts'
import { countSql, type RateLimit, type WindowState, windowSql } from './rate-window.ts'
import { twinSql } from './twin-sql.ts'

export interface StartLimits {
  queued: number
  queuedPerPerson: number
  /** The recipient's servers, which are spared; read, not counted. */
  target: RateLimit | undefined
  /** The person's own. */
  minute: RateLimit
  hour: RateLimit
}

export interface StartCount {
  /** A run that stands for this one: then nothing was counted. */
  twinId: string | null
  load: QueueLoad
  target: WindowState | null
  /** Each is counted only if what stands before it allows the start; null: it was not. */
  minute: WindowState | null
  hour: WindowState | null
}

/**
 * Looks for a run that will do, then at the queue, the recipient's servers and the person, and counts the start, all in
 * one statement. A count that a crash of the database loses is missed by nobody, so its commit waits for no disk.
 */
export async function countStart(
  { prisma }: Database,
  { run, joinSeconds, limits }: { run: NewRun; joinSeconds: number; limits: StartLimits },
): Promise<StartCount> {
  const { queued, queuedPerPerson, target, minute, hour } = limits
  const allowed = Prisma.sql`load
      WHERE load.all < ${queued}::int AND load.mine < ${queuedPerPerson}::int AND NOT EXISTS (SELECT FROM twin)
        AND NOT EXISTS (SELECT FROM target WHERE target.count >= ${target?.max ?? 0}::int)`
  const rows = await prisma.$queryRaw<StartCount[]>`
    WITH twin AS MATERIALIZED (${twinSql(run, joinSeconds)}), load AS (
      SELECT count(*)::int AS all, (count(*) FILTER (WHERE requested_by_id = ${run.requestedById}::uuid))::int AS mine
      FROM (SELECT requested_by_id FROM run WHERE state = 'queued' AND batch_id IS NULL LIMIT ${queued}::int) AS queued
    ), target AS (${windowSql(target?.key ?? '')}),
    minute AS (${countSql(minute, allowed)}),
    hour AS (${countSql(hour, Prisma.sql`minute WHERE minute.count <= ${minute.max}::int`)})
    SELECT (SELECT id FROM twin) AS "twinId", to_json(load) AS load, to_json(target) AS target,
      to_json(minute) AS minute, to_json(hour) AS hour, set_config('synchronous_commit', 'off', true)
    FROM load LEFT JOIN target ON true LEFT JOIN minute ON true LEFT JOIN hour ON true`
  const [row] = rows
  if (row === undefined) throw new Error('The database gave no answer about a start')
  return row
}
