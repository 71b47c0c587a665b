import { v7 as uuidv7 } from 'uuid'
import type { AnyFact, Transcript } from '@waypost/core/facts'
import { FACTS_VERSION } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import { RULESET_VERSION } from '@waypost/core/checks'
import type { Outage, Verdict } from '@waypost/core/verdict'
import type { StageView } from '@waypost/contract'
import type { Database, Transaction } from './database.ts'
import { appendRunEvents, type EventsEnd, type NewRunEvent } from './run-events.ts'
import { storableText } from './sanitise.ts'
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
  outage: Outage | null
  transcripts: Transcript[]
  /** What is still to be told; the last one is `finished`. */
  events: NewRunEvent[]
}

/** Stores the outcome and its last events at once, or nothing (and false) when the run is no longer ours. */
export async function finishRun(
  { prisma }: Database,
  { id, attempt, lastSeq: toldSeq }: EventsEnd,
  outcome: RunOutcome,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const lastSeq = await appendRunEvents(tx, { id, attempt, lastSeq: toldSeq }, outcome.events)
    if (lastSeq === undefined) return false
    const { verdict } = outcome
    await tx.$executeRaw`
      UPDATE run SET state = ${outcome.state}, finished_at = now(), lease_until = NULL, failure = ${outcome.failure},
        ruleset_version = ${RULESET_VERSION}, facts_version = ${FACTS_VERSION}, verdict_state = ${verdict?.state},
        verdict_primary = ${verdict?.primary}, verdict_side = ${verdict?.side}, verdict_actor = ${verdict?.actor},
        confidence = ${verdict?.confidence}
      WHERE id = ${id}::uuid`
    await tx.$executeRaw`
      INSERT INTO run_result (run_id, facts, findings, verdict, stages, outage)
      VALUES (${id}::uuid, ${toJsonb(outcome.facts)}::jsonb, ${toJsonb(outcome.findings)}::jsonb,
        ${verdict === null ? null : toJsonb(verdict)}::jsonb, ${toJsonb(outcome.stages)}::jsonb,
        ${outcome.outage === null ? null : toJsonb(outcome.outage)}::jsonb)`
    await saveTranscripts(tx, id, outcome.transcripts)
    await tx.$executeRaw`
      UPDATE pair SET latest_run_id = run.id,
        last_good_run_id = CASE WHEN run.verdict_state IN ('ok', 'recovered') THEN run.id ELSE last_good_run_id END
      FROM run WHERE run.id = ${id}::uuid AND pair.id = run.pair_id`
    return true
  })
}

async function saveTranscripts(tx: Transaction, runId: string, transcripts: Transcript[]): Promise<void> {
  for (const transcript of transcripts) {
    await tx.$executeRaw`
      INSERT INTO transcript (id, run_id, host, address, started_at, lines, line_count, is_cut)
      VALUES (${uuidv7()}::uuid, ${runId}::uuid, ${storableText(transcript.host)}, ${storableText(transcript.address)},
        ${new Date(transcript.startedAt)}, ${toJsonb(transcript.lines)}::jsonb, ${transcript.lines.length},
        ${transcript.isCut})`
  }
}
