import { v7 as uuidv7 } from 'uuid'
import type { AnyFact, Transcript } from '@waypost/core/facts'
import { FACTS_VERSION } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import { RULESET_VERSION } from '@waypost/core/checks'
import type { EarlierRuns, Verdict } from '@waypost/core/verdict'
import type { StageView } from '@waypost/contract'
import type { Database } from './database.ts'
import type { EventsEnd, NewRunEvent } from './run-events.ts'
import { channels } from './signals.ts'
import { toJsonb } from './stored-json.ts'

/** All that is kept of a run. */
export interface RunOutcome {
  state: 'done' | 'stopped' | 'failed'
  failure: string | null
  facts: AnyFact[]
  findings: Finding[]
  verdict: Verdict | null
  stages: StageView[]
  /** What was known of the pair's earlier runs when this one ended. */
  earlier: EarlierRuns | null
  transcripts: Transcript[]
  /** What is still to be told; the last one is `finished`. */
  events: NewRunEvent[]
}

/**
 * Stores the outcome and its last events at once, in one statement, or nothing (and false) when the run is no longer
 * ours. The events are numbered like those of appendRunEvents.
 */
export async function finishRun(
  { prisma }: Database,
  { id, attempt, lastSeq }: EventsEnd,
  outcome: RunOutcome,
): Promise<boolean> {
  const { verdict, events } = outcome
  const rows = await prisma.$queryRaw<{ told: string }[]>`
    WITH owned AS (
      UPDATE run SET state = ${outcome.state}, finished_at = now(), lease_until = NULL, failure = ${outcome.failure},
        last_seq = GREATEST(last_seq, ${lastSeq + events.length}::int),
        ruleset_version = ${RULESET_VERSION}, facts_version = ${FACTS_VERSION}, verdict_state = ${verdict?.state},
        verdict_primary = ${verdict?.primary}, verdict_side = ${verdict?.side}, verdict_actor = ${verdict?.actor},
        confidence = ${verdict?.confidence}
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'
      RETURNING id, pair_id, verdict_state
    ), told AS (
      INSERT INTO run_event (run_id, seq, type, body)
      SELECT owned.id, ${lastSeq}::int + event.number, event.value ->> 'type', event.value -> 'body'
      FROM owned, jsonb_array_elements(${toJsonb(events)}::jsonb) WITH ORDINALITY AS event (value, number)
      ON CONFLICT (run_id, seq) DO NOTHING
    ), kept AS (
      INSERT INTO run_result (run_id, facts, findings, verdict, stages, earlier)
      SELECT id, ${toJsonb(outcome.facts)}::jsonb, ${toJsonb(outcome.findings)}::jsonb,
        ${verdict === null ? null : toJsonb(verdict)}::jsonb, ${toJsonb(outcome.stages)}::jsonb,
        ${outcome.earlier === null ? null : toJsonb(outcome.earlier)}::jsonb
      FROM owned
    ), written_down AS (
      INSERT INTO transcript (id, run_id, host, address, started_at, lines, line_count, is_cut)
      SELECT talk.id, owned.id, talk.host, talk.address, talk.started_at, talk.lines, jsonb_array_length(talk.lines),
        talk.is_cut
      FROM owned, jsonb_to_recordset(${transcriptRows(outcome.transcripts)}::jsonb)
        AS talk (id uuid, host text, address text, started_at timestamptz, lines jsonb, is_cut boolean)
    ), remembered AS (
      UPDATE pair SET latest_run_id = owned.id,
        last_good_run_id = CASE WHEN owned.verdict_state IN ('ok', 'recovered') THEN owned.id ELSE last_good_run_id END
      FROM owned WHERE pair.id = owned.pair_id
    )
    SELECT pg_notify(${channels.runChanged}, id::text)::text AS told FROM owned`
  return rows.length > 0
}

/** Their ids are in the order in which the conversations ended. */
function transcriptRows(transcripts: Transcript[]): string {
  return toJsonb(
    transcripts.map(({ host, address, startedAt, lines, isCut }) => ({
      id: uuidv7(),
      host,
      address,
      started_at: startedAt,
      lines,
      is_cut: isCut,
    })),
  )
}
