import type { Database } from './database.ts'
import { channels } from './signals.ts'
import { toJsonb } from './stored-json.ts'

/** Ends what waits of a batch and asks the workers of what runs to stop. False when there is no such batch. */
export async function stopBatch({ prisma }: Database, id: string): Promise<boolean> {
  const body = toJsonb({ state: 'stopped', missingStages: [] })
  return prisma.$transaction(async (tx) => {
    const [known] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM batch WHERE id = ${id}::uuid FOR UPDATE`
    if (known === undefined) return false
    // Numbered like the events of appendRunEvents; nobody else writes to a run that is queued.
    await tx.$executeRaw`
      WITH ended AS (
        UPDATE run SET state = 'stopped', finished_at = now(), stop_requested_at = now(), last_seq = last_seq + 1
        WHERE batch_id = ${id}::uuid AND state = 'queued' RETURNING id, last_seq
      ), told AS (
        INSERT INTO run_event (run_id, seq, type, body) SELECT id, last_seq, 'finished', ${body}::jsonb FROM ended
      )
      SELECT pg_notify(${channels.runChanged}, id::text) FROM ended`
    await tx.$executeRaw`
      WITH wanted AS (
        UPDATE run SET stop_requested_at = COALESCE(stop_requested_at, now())
        WHERE batch_id = ${id}::uuid AND state = 'running' RETURNING id
      )
      SELECT pg_notify(${channels.stopWanted}, id::text) FROM wanted`
    return true
  })
}

/** Notes which batches have nothing left to do. Any number of workers may do this at once. */
export async function closeBatches({ prisma }: Database): Promise<void> {
  await prisma.$executeRaw`
    UPDATE batch SET finished_at = now()
    WHERE finished_at IS NULL
      AND NOT EXISTS (SELECT FROM run WHERE batch_id = batch.id AND run.state IN ('queued', 'running'))`
}

/** Removes batches past the retention time of which no run is left. */
export async function removeOldBatches({ prisma }: Database, retentionDays: number): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM batch WHERE created_at < now() - make_interval(days => ${retentionDays}::int)
      AND NOT EXISTS (SELECT FROM run WHERE batch_id = batch.id)`
}
