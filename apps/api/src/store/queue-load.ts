import type { Database } from './database.ts'

export interface QueueLoad {
  /** Checks that wait for a worker, counted up to `max`. Those of batches are none: they wait behind all others. */
  all: number
  /** Those of one person. */
  mine: number
}

/** How long a check that is put up now may wait, in seconds from 5 to 600, at the pace of the last minute. */
export async function estimatedWaitSeconds({ prisma }: Database, waitingCount: number): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM run
    WHERE created_at > now() - interval '15 minutes' AND finished_at > now() - interval '1 minute'`
  const perSecond = Math.max(1, rows[0]?.count ?? 0) / 60
  return Math.min(600, Math.max(5, Math.ceil(waitingCount / perSecond)))
}
