import type { EarlierRuns, Outage } from '@waypost/core/verdict'
import type { Database } from './database.ts'
import { fromJsonb } from './stored-json.ts'

/**
 * What earlier runs of the run's pair saw, by when they ended: the newest good one, and the last outage of which one
 * saw something in the last 7 days; and which findings were still there when they were asked again within a day. Runs without a verdict and runs that could not say count as not made. Undefined
 * when there is no such run.
 */
export async function readEarlierRuns({ prisma }: Database, runId: string): Promise<EarlierRuns | undefined> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH this AS (SELECT pair_id, created_at FROM run WHERE id = ${runId}::uuid),
    earlier AS NOT MATERIALIZED (
      SELECT run.finished_at AS at, run.verdict_state AS state, run.verdict_actor AS actor,
        run.verdict_state IN ('blocked', 'delayed', 'partly') AS is_bad
      FROM run, this
      WHERE run.pair_id = this.pair_id AND run.created_at < this.created_at AND run.finished_at IS NOT NULL
        AND run.verdict_state IN ('blocked', 'delayed', 'partly', 'ok', 'recovered')
    ),
    last_bad AS (SELECT max(at) AS at FROM earlier WHERE is_bad AND at > now() - interval '7 days'),
    good_before AS (SELECT max(at) AS at FROM earlier WHERE NOT is_bad AND at < (SELECT at FROM last_bad)),
    all_bad AS (
      SELECT at, state, actor, at - lag(at) OVER (ORDER BY at) AS gap
      FROM earlier
      WHERE is_bad AND at <= (SELECT at FROM last_bad)
        AND at > COALESCE((SELECT at FROM good_before), '-infinity'::timestamptz)
    ),
    bad AS (
      SELECT * FROM all_bad
      WHERE at >= COALESCE((SELECT max(at) FROM all_bad WHERE gap > interval '7 days'), '-infinity'::timestamptz)
    ),
    outage AS (
      SELECT min(at) AS first_bad_at, max(at) AS last_bad_at,
        CASE WHEN bool_or(state = 'blocked') THEN 'blocked' WHEN bool_or(state = 'delayed') THEN 'delayed' ELSE 'partly' END
          AS state,
        bool_and(state = 'blocked' AND actor IN ('theirs', 'dns-admin')) AS is_their_stop,
        COALESCE(extract(epoch FROM max(gap) FILTER (WHERE gap <= interval '7 days')) * 1000, 0)::float8
          AS longest_gap_ms,
        (SELECT at FROM good_before) AS good_before_at,
        (SELECT min(at) FROM earlier WHERE NOT is_bad AND at > (SELECT at FROM last_bad)) AS good_after_at
      FROM bad
    ),
    asked AS (
      SELECT DISTINCT ON (asked.finding_id) asked.finding_id, asked.state, asked.vantage, asked.result
      FROM finding_verification AS asked JOIN run ON run.id = asked.run_id, this
      WHERE run.pair_id = this.pair_id AND run.created_at < this.created_at
        AND asked.finished_at > now() - interval '1 day'
      ORDER BY asked.finding_id, asked.finished_at DESC
    )
    SELECT outage.*, COALESCE((
        SELECT jsonb_agg(jsonb_build_object('findingId', finding_id, 'at', result ->> 'at', 'vantage', vantage,
          'sourceAddress', result -> 'observedBy' ->> 'sourceAddress') ORDER BY finding_id)
        FROM asked WHERE state = 'not-yet'
      ), '[]'::jsonb) AS still_there,
      (SELECT max(at) FROM earlier WHERE NOT is_bad) AS last_good_at, now() AS read_at FROM this, outage`
  const [row] = rows
  return (
    row && {
      lastGoodAt: isoOf(row.last_good_at),
      outage: outageOf(row),
      readAt: row.read_at.toISOString(),
      stillThere: fromJsonb('earlierTries', row.still_there),
    }
  )
}

function outageOf(row: Row): Outage | null {
  const { first_bad_at: firstBadAt, last_bad_at: lastBadAt } = row
  if (firstBadAt === null || lastBadAt === null) return null
  return {
    state: row.state,
    isTheirStop: row.is_their_stop,
    goodBeforeAt: isoOf(row.good_before_at),
    firstBadAt: firstBadAt.toISOString(),
    lastBadAt: lastBadAt.toISOString(),
    longestGapMs: row.longest_gap_ms,
    goodAfterAt: isoOf(row.good_after_at),
  }
}

function isoOf(at: Date | null): string | null {
  return at?.toISOString() ?? null
}

/** Without an outage both of its ends are null. */
interface Row {
  first_bad_at: Date | null
  last_bad_at: Date | null
  state: Outage['state']
  is_their_stop: boolean
  longest_gap_ms: number
  good_before_at: Date | null
  good_after_at: Date | null
  last_good_at: Date | null
  read_at: Date
  still_there: unknown
}
