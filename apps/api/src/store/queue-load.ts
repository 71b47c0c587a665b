import type { Database } from './database.ts'

export interface QueueLoad {
  /** Checks that wait for a worker, counted up to `max`. */
  all: number
  /** Those of one person. */
  mine: number
}

export async function queueLoad({ prisma }: Database, personId: string, max: number): Promise<QueueLoad> {
  const rows = await prisma.$queryRaw<QueueLoad[]>`
    SELECT count(*)::int AS all, (count(*) FILTER (WHERE requested_by_id = ${personId}::uuid))::int AS mine
    FROM (SELECT requested_by_id FROM run WHERE state = 'queued' LIMIT ${max}::int) AS queued`
  return rows[0] ?? { all: 0, mine: 0 }
}

/** How long a check that is put up now may wait, in seconds from 5 to 600, at the pace of the last minute. */
export async function estimatedWaitSeconds({ prisma }: Database, waitingCount: number): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM run
    WHERE created_at > now() - interval '15 minutes' AND finished_at > now() - interval '1 minute'`
  const perSecond = Math.max(1, rows[0]?.count ?? 0) / 60
  return Math.min(600, Math.max(5, Math.ceil(waitingCount / perSecond)))
}
