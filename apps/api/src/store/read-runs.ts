import type { AnyFact, Transcript } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { EarlierRuns, Verdict } from '@waypost/core/verdict'
import type { RunState } from '@waypost/core/vocabulary'
import type { StageView } from '@waypost/contract'
import type { Database } from './database.ts'
import { fromJsonb, type RunOptions } from './stored-json.ts'
import { type StoredVerification, storedVerification, toldVerifications } from './verifications.ts'

export interface StoredRun {
  id: string
  state: RunState
  input: string
  ticket: string | null
  options: RunOptions
  requestedBy: string
  vantage: string | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  lastSeq: number
  failure: string | null
  rulesetVersion: number | null
  /** Absent until the run is over, and for a run that ended without a worker. */
  result?: StoredResult
  evidence: { host: string; address: string; startedAt: string; lineCount: number }[]
  /** What was asked again of it, the newest first. */
  verifications: StoredVerification[]
}

export interface StoredResult {
  facts: AnyFact[]
  findings: Finding[]
  verdict: Verdict | null
  stages: StageView[]
  earlier: EarlierRuns | null
}

/** A run with all that is stored of it but the conversations, or undefined. */
export async function readRun({ prisma }: Database, id: string): Promise<StoredRun | undefined> {
  const run = await prisma.run.findUnique({
    where: { id },
    include: {
      requestedBy: { select: { name: true } },
      result: true,
      verifications: toldVerifications,
      transcripts: { select: { host: true, address: true, startedAt: true, lineCount: true }, orderBy: { id: 'asc' } },
    },
  })
  if (run === null) return undefined
  const { result } = run
  return {
    ...run,
    state: runState(run.state),
    verifications: run.verifications.map(storedVerification),
    options: fromJsonb('options', run.options),
    requestedBy: run.requestedBy.name,
    vantage: run.vantages[0] ?? null,
    evidence: run.transcripts.map((line) => ({ ...line, startedAt: line.startedAt.toISOString() })),
    result:
      result === null
        ? undefined
        : {
            facts: fromJsonb('facts', result.facts),
            findings: fromJsonb('findings', result.findings),
            verdict: result.verdict === null ? null : fromJsonb('verdict', result.verdict),
            stages: fromJsonb('stages', result.stages),
            earlier: result.earlier === null ? null : fromJsonb('earlier', result.earlier),
          },
  }
}

/** What a reader of a run's events must know of the run, or undefined. */
export type FollowedRun = Pick<StoredRun, 'id' | 'lastSeq' | 'options'>

export async function readFollowedRun({ prisma }: Database, id: string): Promise<FollowedRun | undefined> {
  const rows = await prisma.$queryRaw<{ last_seq: number; options: unknown }[]>`
    SELECT last_seq, options FROM run WHERE id = ${id}::uuid`
  const [row] = rows
  return row && { id, lastSeq: row.last_seq, options: fromJsonb('options', row.options) }
}

/** The conversations of a run in the order in which they began; undefined without such a run. */
export async function readTranscripts({ prisma }: Database, runId: string): Promise<Transcript[] | undefined> {
  const run = await prisma.run.findUnique({
    where: { id: runId },
    select: { transcripts: { orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] } },
  })
  return run?.transcripts.map((stored) => ({
    host: stored.host,
    address: stored.address,
    startedAt: stored.startedAt.toISOString(),
    lines: fromJsonb('lines', stored.lines),
    isCut: stored.isCut,
  }))
}

export const defaultUsualSeconds = 12

/** How long the finished runs of late took, as a median in seconds; 12 until there are 50 of them. */
export async function readUsualSeconds({ prisma }: Database): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number; seconds: number | null }[]>`
    SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::float8 AS seconds
    FROM (SELECT extract(epoch FROM finished_at - started_at) AS seconds FROM run
      WHERE state = 'done' ORDER BY created_at DESC LIMIT 200) AS late`
  const [row] = rows
  return row === undefined || row.count < 50 || row.seconds === null
    ? defaultUsualSeconds
    : Math.max(1, Math.round(row.seconds))
}

export function runState(text: string): RunState {
  switch (text) {
    case 'queued':
    case 'running':
    case 'done':
    case 'stopped':
    case 'failed':
      return text
    default:
      throw new Error(`A run has the unknown state ${text}`)
  }
}
