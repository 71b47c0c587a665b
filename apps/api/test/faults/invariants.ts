import { isDeepStrictEqual } from 'node:util'
import { formatRunId, parseRunId, type RunView } from '@waypost/contract'
import type { FaultBench } from './fault-bench.ts'
import { type Followed, readView } from './follower.ts'
import type { LoadReport } from './load.ts'

export interface Broken {
  invariant: string
  /** Of the run it is about; empty when it is about a process. */
  runId: string
  what: string
}

interface RunRow {
  id: string
  input: string
  verdict: string
  state: string
  attempt: number
  last_seq: number
  failure: string | null
  has_result: boolean
  transcript_count: number
  distinct_transcript_count: number
  seqs: number[]
  types: string[]
  attempts: number[]
}

/** What must hold once the dust has settled: nothing lost, nothing doubled, nothing hanging. */
export async function checkInvariants(bench: FaultBench, load: LoadReport): Promise<Broken[]> {
  const runs = await readRuns(bench)
  const known = new Set(runs.map(({ id }) => id))
  const broken: Broken[] = []
  for (const runId of load.accepted.keys()) {
    if (!known.has(parseRunId(runId) ?? '')) broken.push({ invariant: 'accepted means stored', runId, what: 'is gone' })
  }
  for (const run of runs) {
    const runId = formatRunId(run.id)
    for (const [invariant, what] of brokenOf(run, load)) broken.push({ invariant, runId, what })
  }
  const followed = await Promise.all(load.followed)
  for (const one of followed) broken.push(...(await brokenFollower(bench, load, one)))
  for (const { ownEnds } of [...bench.apis, ...bench.workers]) {
    for (const what of ownEnds) broken.push({ invariant: 'no process ends by itself', runId: '', what })
  }
  for (const { hasRetryAfter, atMs } of load.refusals) {
    const what = `one at ${(atMs / 1_000).toFixed(1)} s has none`
    if (!hasRetryAfter) broken.push({ invariant: 'a 503 says when to come back', runId: '', what })
  }
  return broken
}

function* brokenOf(run: RunRow, { truthOf }: LoadReport): Generator<[string, string]> {
  const isOver = run.state === 'done' || run.state === 'stopped' || run.state === 'failed'
  if (!isOver) yield ['every run ends', `is ${run.state} in attempt ${run.attempt}`]
  if (run.seqs.some((seq, index) => seq !== index + 1)) yield ['events have no gaps', run.seqs.join(' ')]
  if (run.seqs.length !== run.last_seq)
    yield ['events are counted', `${run.seqs.length} events, counted ${run.last_seq}`]
  const ends = run.types.filter((type) => type === 'finished').length
  if (isOver && ends !== 1) yield ['the end is told once', `${ends} times`]
  if (isOver && run.types.at(-1) !== 'finished') yield ['nothing after the end', run.types.slice(-3).join(' ')]
  if (run.attempts.some((attempt, index) => index > 0 && attempt <= (run.attempts[index - 1] ?? 0)))
    yield ['an attempt begins once', run.attempts.join(' ')]
  if (run.state === 'done' && run.attempts.at(-1) !== run.attempt)
    yield ['no zombie writes', `attempt ${run.attempt} ended it, ${run.attempts.at(-1)} told it`]
  if (run.state === 'done' && !run.has_result) yield ['a done run has a result', 'has none']
  const truth = truthOf(run.input)
  if (run.state === 'done' && truth !== undefined && run.verdict !== truth && !run.verdict.startsWith('unknown'))
    yield ['our bad luck is no fault of theirs', `${run.input}: ${run.verdict}`]
  if (run.failure === 'worker-lost' && run.has_result) yield ['a lost run has no result', 'has one']
  if (run.state === 'failed' && run.failure !== 'worker-lost')
    yield ['no run fails by a fault of ours', `${run.failure}`]
  if (!run.has_result && run.transcript_count > 0) yield ['conversations come with the result', 'without one']
  if (run.transcript_count !== run.distinct_transcript_count) yield ['a conversation is kept once', 'is doubled']
}

async function readRuns({ query }: FaultBench): Promise<RunRow[]> {
  return query<RunRow>(`
    SELECT run.id, run.input, concat_ws(' ', run.verdict_state, run.verdict_primary) AS verdict, run.state, run.attempt, run.last_seq, run.failure,
      EXISTS (SELECT 1 FROM run_result WHERE run_id = run.id) AS has_result,
      (SELECT count(*)::int FROM transcript WHERE run_id = run.id) AS transcript_count,
      (SELECT count(DISTINCT (host, address, started_at))::int FROM transcript WHERE run_id = run.id)
        AS distinct_transcript_count,
      ARRAY(SELECT seq FROM run_event WHERE run_id = run.id ORDER BY seq) AS seqs,
      ARRAY(SELECT type FROM run_event WHERE run_id = run.id ORDER BY seq) AS types,
      ARRAY(SELECT (body ->> 'attempt')::int FROM run_event WHERE run_id = run.id AND type = 'run.started'
        ORDER BY seq) AS attempts
    FROM run`)
}

async function brokenFollower({ urls }: FaultBench, load: LoadReport, followed: Followed): Promise<Broken[]> {
  const { runId, view } = followed
  const broken = followed.problems.map((what) => ({ invariant: 'a stream loses and doubles nothing', runId, what }))
  if (view === undefined) return [...broken, { invariant: 'a stream comes to its end', runId, what: 'it did not' }]
  const request = { runId, cookie: load.accepted.get(runId) ?? '' }
  const stored = await readView(urls[0] ?? '', request).catch((error: unknown) => String(error))
  if (typeof stored === 'string') return [...broken, { invariant: 'a run can be read', runId, what: stored }]
  if (isDeepStrictEqual(shown(view), shown(stored))) return broken
  const what = `told ${JSON.stringify(shown(view))}, stored ${JSON.stringify(shown(stored))}`
  return [...broken, { invariant: 'a page shows what is stored', runId, what }]
}

/** What a page shows of a run, without what no event carries. */
function shown({ state, stages, path, findings, verdict, failure, lastSeq }: RunView) {
  return { state, stages, path, findings, verdict, failure, lastSeq }
}
