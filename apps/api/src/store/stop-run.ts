import type { Database } from './database.ts'
import { appendRunEvents } from './run-events.ts'
import { channels } from './signals.ts'

/**
 * Ends a queued run at once and asks the worker of a running one to stop. False when there is no such run; a run
 * that is over stays as it is.
 */
export async function stopRun({ prisma }: Database, id: string): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ state: string; attempt: number; last_seq: number }[]>`
      UPDATE run SET stop_requested_at = COALESCE(stop_requested_at, now())
      WHERE id = ${id}::uuid RETURNING state, attempt, last_seq`
    const run = rows[0]
    if (run === undefined) return false
    if (run.state === 'queued') {
      // Only a running run takes events; nobody else sees this state before the transaction ends.
      await tx.$executeRaw`UPDATE run SET state = 'running' WHERE id = ${id}::uuid`
      await appendRunEvents(tx, { id, attempt: run.attempt, lastSeq: run.last_seq }, [
        { type: 'finished', body: { state: 'stopped', missingStages: [] } },
      ])
      await tx.$executeRaw`UPDATE run SET state = 'stopped', finished_at = now() WHERE id = ${id}::uuid`
    } else if (run.state === 'running') {
      await tx.$executeRaw`SELECT pg_notify(${channels.stopWanted}, ${id})`
    }
    return true
  })
}
