import type { RunEvent } from '@waypost/contract'
import type { Database, Transaction } from './database.ts'
import { channels } from './signals.ts'
import { toJsonb } from './stored-json.ts'

/** The body of an event before it has its number. */
export type NewRunEvent = {
  [Type in RunEvent['type']]: Omit<Extract<RunEvent, { type: Type }>, 'seq'>
}[RunEvent['type']]

/** Where the events of an attempt go on: after the `lastSeq` that is known to be written. */
export interface EventsEnd {
  id: string
  attempt: number
  lastSeq: number
}

/**
 * Appends events under the lock of the run's row, so that their numbers have no gaps and commit in order. They are
 * numbered from `lastSeq`: told again because the answer of the first time got lost, they are stored once. Returns the
 * number of the last one, or undefined when the run is no longer ours: then nothing was written.
 */
export async function appendRunEvents(
  tx: Transaction | Database['prisma'],
  { id, attempt, lastSeq }: EventsEnd,
  events: NewRunEvent[],
): Promise<number | undefined> {
  const rows = await tx.$queryRaw<{ last_seq: number }[]>`
    WITH owned AS (
      UPDATE run SET last_seq = GREATEST(last_seq, ${lastSeq + events.length}::int)
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'
      RETURNING id, last_seq
    ), written AS (
      INSERT INTO run_event (run_id, seq, type, body)
      SELECT owned.id, ${lastSeq}::int + event.number, event.value ->> 'type', event.value -> 'body'
      FROM owned, jsonb_array_elements(${toJsonb(events)}::jsonb) WITH ORDINALITY AS event (value, number)
      ON CONFLICT (run_id, seq) DO NOTHING
    )
    SELECT last_seq, pg_notify(${channels.runChanged}, id::text)::text FROM owned`
  return rows[0]?.last_seq
}

/** All events of a run so far. */
export async function readAllRunEvents(database: Database, id: string): Promise<RunEvent[]> {
  const all: RunEvent[] = []
  for (;;) {
    const more = await readRunEvents(database, { id, afterSeq: all.at(-1)?.seq ?? 0 })
    all.push(...more)
    if (more.length < maxEventsRead) return all
  }
}

const maxEventsRead = 500

/**
 * What there is to tell after `afterSeq`: the oldest 500 events at most, and whether the run is over. Both are read
 * together: of a run that is over these are all, unless there are more. A run that is not there is over.
 */
export async function readRunNews(
  { prisma }: Database,
  { id, afterSeq }: { id: string; afterSeq: number },
): Promise<{ events: RunEvent[]; hasMore: boolean; isOver: boolean }> {
  const rows = await prisma.$queryRaw<NewsRow[]>`
    SELECT run.state, event.seq, event.type, event.body
    FROM run LEFT JOIN LATERAL (
      SELECT seq, type, body FROM run_event WHERE run_id = run.id AND seq > ${afterSeq} ORDER BY seq LIMIT ${maxEventsRead}
    ) AS event ON true
    WHERE run.id = ${id}::uuid ORDER BY event.seq`
  const state = rows[0]?.state
  const events = rows.flatMap(({ seq, type, body }) => (seq === null ? [] : [{ seq, type, body } as RunEvent]))
  return { events, hasMore: events.length === maxEventsRead, isOver: state !== 'queued' && state !== 'running' }
}

interface NewsRow {
  state: string
  /** Null, like type and body, when there is no event. */
  seq: number | null
  type: string | null
  body: unknown
}

/** Events after `afterSeq`, oldest first, at most 500. */
async function readRunEvents(
  { prisma }: Database,
  { id, afterSeq }: { id: string; afterSeq: number },
): Promise<RunEvent[]> {
  const rows = await prisma.$queryRaw<{ seq: number; type: string; body: unknown }[]>`
    SELECT seq, type, body FROM run_event WHERE run_id = ${id}::uuid AND seq > ${afterSeq} ORDER BY seq LIMIT ${maxEventsRead}`
  // Only appendRunEvents writes this table, and it takes nothing but run events.
  return rows as RunEvent[]
}
