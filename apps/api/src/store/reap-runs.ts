import { shortenAuditAddresses } from './audit.ts'
import type { Database, Transaction } from './database.ts'
import type { Queue } from './queue.ts'
import { appendRunEvents } from './run-events.ts'

/** Attempts that may lose their worker before the run is given up. */
const maxLost = 2

interface LostRun {
  id: string
  attempt: number
  last_seq: number
  lost_count: number
  is_stop_wanted: boolean
}

const maxReapedAtOnce = 20

/**
 * Finds running runs whose worker let the lease pass, on the clock of the database: the first time they are put up
 * again, the second time they fail as `worker-lost`. Any number of workers may do this at once.
 */
export async function reapLostRuns(database: Database, queue: Queue): Promise<void> {
  while ((await reapSomeLostRuns(database, queue)) === maxReapedAtOnce);
}

async function reapSomeLostRuns({ prisma }: Database, queue: Queue): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const lost = await tx.$queryRaw<LostRun[]>`
      SELECT id, attempt, last_seq, lost_count + 1 AS lost_count, stop_requested_at IS NOT NULL AS is_stop_wanted
      FROM run WHERE state = 'running' AND lease_until < now()
      LIMIT ${maxReapedAtOnce} FOR UPDATE SKIP LOCKED`
    for (const run of lost) {
      if (run.is_stop_wanted) await endRun(tx, run, { state: 'stopped' })
      else if (run.lost_count >= maxLost) await endRun(tx, run, { state: 'failed', failure: 'worker-lost' })
      else {
        await tx.$executeRaw`
          UPDATE run SET state = 'queued', lease_until = NULL, lost_count = ${run.lost_count} WHERE id = ${run.id}::uuid`
        await queue.enqueueRun(tx, run.id)
      }
    }
    return lost.length
  })
}

async function endRun(
  tx: Transaction,
  run: LostRun,
  end: { state: 'stopped' | 'failed'; failure?: string },
): Promise<void> {
  await appendRunEvents(tx, { ...run, lastSeq: run.last_seq }, [
    { type: 'finished', body: { ...end, missingStages: [] } },
  ])
  await tx.$executeRaw`
    UPDATE run SET state = ${end.state}, failure = ${end.failure ?? null}, finished_at = now(), lease_until = NULL,
      lost_count = ${run.lost_count} WHERE id = ${run.id}::uuid`
}

/** Removes what a live page no longer needs, counters that ran out and, where a retention time is set, runs past it. */
export async function removeOldRows({ prisma }: Database, retentionDays: number | undefined): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM run_event USING run WHERE run.id = run_event.run_id AND run.finished_at < now() - interval '1 hour'
      AND EXISTS (SELECT 1 FROM run_result WHERE run_result.run_id = run.id)`
  if (retentionDays !== undefined) {
    await prisma.$executeRaw`
      DELETE FROM run WHERE id IN (SELECT id FROM run WHERE state IN ('done', 'stopped', 'failed')
        AND created_at < now() - make_interval(days => ${retentionDays}::int) LIMIT 1000)`
  }
  await prisma.$executeRaw`DELETE FROM rate_window WHERE ends_at < now()`
  await prisma.$executeRaw`DELETE FROM session WHERE expires_at < now() OR created_at < now() - interval '7 days'`
  await prisma.$executeRaw`DELETE FROM verification WHERE expires_at < now()`
  await shortenAuditAddresses(prisma)
}
