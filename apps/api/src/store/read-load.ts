import type { Database } from './database.ts'

/** How much there is to do and how it went, of all workers together. */
export interface Load {
  queued: number
  running: number
  /** Seconds that the oldest queued run has waited, those of batches left out; 0 without any. */
  oldestQueuedSeconds: number
  /** Runs begun within the last hour, by state. */
  lastHour: { state: string; count: number }[]
  /** Seconds that runs of the last hour took, from their start to their end. */
  runSeconds: { p50: number; p90: number; p99: number } | null
  /** What probing came to in the newest 200 runs of the last 15 minutes, by kind of look and outcome. */
  probes: { fact: string; outcome: string; count: number }[]
}

/** What waits and runs now. */
export async function readQueue({
  prisma,
}: Database): Promise<Pick<Load, 'queued' | 'running' | 'oldestQueuedSeconds'>> {
  const rows = await prisma.$queryRaw<{ state: string; count: number; oldest: number | null }[]>`
    SELECT state, count(*)::int AS count,
      extract(epoch FROM now() - min(created_at) FILTER (WHERE batch_id IS NULL))::float8 AS oldest
    FROM run WHERE state IN ('queued', 'running') GROUP BY state`
  const of = (state: string) => rows.find((row) => row.state === state)
  return {
    queued: of('queued')?.count ?? 0,
    running: of('running')?.count ?? 0,
    oldestQueuedSeconds: of('queued')?.oldest ?? 0,
  }
}

export async function readLoad(database: Database): Promise<Load> {
  const { prisma } = database
  const [queue, lastHour, seconds, probes] = await Promise.all([
    readQueue(database),
    prisma.$queryRaw<{ state: string; count: number }[]>`
      SELECT state, count(*)::int AS count FROM run WHERE created_at > now() - interval '1 hour' GROUP BY state`,
    prisma.$queryRaw<{ quantiles: number[] | null }[]>`
      SELECT percentile_cont(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (
        ORDER BY extract(epoch FROM finished_at - started_at)::float8) AS quantiles
      FROM run WHERE created_at > now() - interval '1 hour' AND state = 'done'`,
    prisma.$queryRaw<{ fact: string; outcome: string; count: number }[]>`
      SELECT fact ->> 'name' AS fact,
        CASE WHEN fact -> 'observed' ->> 'ok' = 'true' THEN 'seen' ELSE fact -> 'observed' ->> 'failure' END AS outcome,
        count(*)::int AS count
      FROM (SELECT id FROM run WHERE state IN ('done', 'stopped') AND created_at > now() - interval '15 minutes'
        ORDER BY created_at DESC LIMIT 200) AS late
      JOIN run_result ON run_result.run_id = late.id, jsonb_array_elements(run_result.facts) AS fact
      GROUP BY 1, 2`,
  ])
  const [p50, p90, p99] = seconds[0]?.quantiles ?? []
  return {
    ...queue,
    lastHour,
    runSeconds: p50 === undefined ? null : { p50, p90: p90 ?? p50, p99: p99 ?? p50 },
    probes,
  }
}
