import type { RunEvent } from '@waypost/contract'
import type { Database, Transaction } from './database.ts'
import { channels } from './signals.ts'
import { toJsonb } from './stored-json.ts'

/** The body of an event before it has its number. */
export type NewRunEvent = {
  [Type in RunEvent['type']]: Omit<Extract<RunEvent, { type: Type }>, 'seq'>
}[RunEvent['type']]

/**
 * Appends events under the lock of the run's row, so that their numbers have no gaps and commit in order.
 * Returns the number of the last one, or undefined when the run is no longer ours: then nothing was written.
 */
export async function appendRunEvents(
  tx: Transaction | Database['prisma'],
  { id, attempt }: { id: string; attempt: number },
  events: NewRunEvent[],
): Promise<number | undefined> {
  const rows = await tx.$queryRaw<{ last_seq: number }[]>`
    WITH owned AS (
      UPDATE run SET last_seq = last_seq + ${events.length}::int
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'
      RETURNING id, last_seq, last_seq - ${events.length}::int AS seq_before
    ), written AS (
      INSERT INTO run_event (run_id, seq, type, body)
      SELECT owned.id, owned.seq_before + event.number, event.value ->> 'type', event.value -> 'body'
      FROM owned, jsonb_array_elements(${toJsonb(events)}::jsonb) WITH ORDINALITY AS event (value, number)
    )
    SELECT last_seq, pg_notify(${channels.runChanged}, id::text)::text FROM owned`
  return rows[0]?.last_seq
}

/** Events after `afterSeq`, oldest first, at most 500. */
export async function readRunEvents(
  { prisma }: Database,
  { id, afterSeq }: { id: string; afterSeq: number },
): Promise<RunEvent[]> {
  const rows = await prisma.$queryRaw<{ seq: number; type: string; body: unknown }[]>`
    SELECT seq, type, body FROM run_event WHERE run_id = ${id}::uuid AND seq > ${afterSeq} ORDER BY seq LIMIT 500`
  // Only appendRunEvents writes this table, and it takes nothing but run events.
  return rows as RunEvent[]
}
