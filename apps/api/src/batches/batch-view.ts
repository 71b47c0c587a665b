import { headline } from '@waypost/core/words'
import {
  type BatchLine,
  type BatchState,
  batchStates,
  type BatchSummary,
  formatBatchId,
  formatRunId,
} from '@waypost/contract'
import type { BatchRow, StoredBatch } from '../store/read-batch.ts'

export function makeBatchSummary({ id, requestedBy, createdAt, runCount, counts }: StoredBatch): BatchSummary {
  const all = Object.fromEntries(batchStates.map((state) => [state, counts[state] ?? 0])) as Record<BatchState, number>
  return {
    id: formatBatchId(id),
    requestedBy,
    createdAt: createdAt.toISOString(),
    runCount,
    counts: all,
    isOver: all.queued + all.running === 0,
  }
}

export function makeBatchLine({ line, id, state, input, options, verdict }: BatchRow): BatchLine {
  const said = verdict === null ? null : headline(verdict)
  return { line, runId: formatRunId(id), state, input, target: options.target, verdict, headline: said }
}
