import type { Verdict } from '@waypost/core/verdict'
import type { RunState } from '@waypost/core/vocabulary'
import type { ListedState } from '@waypost/contract'
import { type Database, Prisma } from './database.ts'
import { runState } from './read-runs.ts'
import { fromJsonb, type RunOptions } from './stored-json.ts'
import { plannedEachTime } from './statement-names.ts'

/** Which runs are listed; every absent part holds for all of them. */
export interface RunFilter {
  /** A tsquery over the search terms. */
  terms?: string | undefined
  /** `finished`: any run that went to its end; `good`: one that says mail works. */
  state?: ListedState | 'finished' | 'good' | undefined
  requestedById?: string | undefined
  /** Runs that are no line of a list. */
  isSingle?: true | undefined
  /** The recipient domain; '' for runs of a sender alone. */
  domain?: string | undefined
  /** The key of the sender; '' for runs without one. */
  from?: string | undefined
  since?: Date | undefined
  /** Runs before this instant. */
  until?: Date | undefined
}

/** Where a page of the list ends: its last run. */
export interface RunPosition {
  createdAt: Date
  id: string
}

export interface RunRow {
  id: string
  state: RunState
  input: string
  ticket: string | null
  options: RunOptions
  requestedBy: string
  createdAt: Date
  verdict: Verdict | null
}

/** The newest runs before a position, newest first. Read often: plain SQL. */
export async function listRuns(
  { prisma }: Pick<Database, 'prisma'>,
  filter: RunFilter,
  page: { before: RunPosition | undefined; limit: number },
): Promise<RunRow[]> {
  const rows = await prisma.$queryRaw<StoredRow[]>(listRunsSql(filter, page))
  return rows.map((row) => ({
    ...row,
    state: runState(row.state),
    options: fromJsonb('options', row.options),
    verdict: row.verdict === null ? null : fromJsonb('verdict', row.verdict),
  }))
}

type StoredRow = Omit<RunRow, 'options' | 'verdict' | 'state'> & { state: string; options: unknown; verdict: unknown }

/** Only what is asked for becomes a condition, so that each list is planned on the index that fits it. */
export function listRunsSql(
  filter: RunFilter,
  { before, limit }: { before: RunPosition | undefined; limit: number },
): Prisma.Sql {
  const { terms, state, requestedById, isSingle, since, until } = filter
  const conditions = [
    ...(before ? [Prisma.sql`(run.created_at, run.id) < (${before.createdAt}::timestamptz, ${before.id}::uuid)`] : []),
    ...(terms === undefined ? [] : [Prisma.sql`run.search_terms @@ ${terms}::tsquery`]),
    ...(state === undefined ? [] : [stateCondition(state)]),
    ...(requestedById === undefined ? [] : [Prisma.sql`run.requested_by_id = ${requestedById}::uuid`]),
    ...(isSingle ? [Prisma.sql`run.batch_id IS NULL`] : []),
    ...(since === undefined ? [] : [Prisma.sql`run.created_at >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [Prisma.sql`run.created_at < ${until}::timestamptz`]),
  ]
  return Prisma.sql`${Prisma.raw(plannedEachTime)}
    SELECT page.id, page.state, page.input, page.ticket, page.options, person.name AS "requestedBy",
      page.created_at AS "createdAt", run_result.verdict
    FROM (${pageSql(filter, conditions, limit)}) AS page
    JOIN person ON person.id = page.requested_by_id LEFT JOIN run_result ON run_result.run_id = page.id
    ORDER BY page.created_at DESC, page.id DESC`
}

function pageSql({ domain, from }: RunFilter, conditions: Prisma.Sql[], limit: number): Prisma.Sql {
  const newest = Prisma.sql`ORDER BY run.created_at DESC, run.id DESC LIMIT ${limit}::int`
  const runsWhere = (all: Prisma.Sql[]) =>
    all.length === 0
      ? Prisma.sql`SELECT run.* FROM run ${newest}`
      : Prisma.sql`SELECT run.* FROM run WHERE ${Prisma.join(all, ' AND ')} ${newest}`
  if (domain === undefined && from === undefined) return runsWhere(conditions)
  if (domain !== undefined && from !== undefined) {
    const pairId = Prisma.sql`(SELECT id FROM pair WHERE sender_key = ${from} AND recipient_domain = ${domain})`
    return runsWhere([Prisma.sql`run.pair_id = ${pairId}`, ...conditions])
  }
  // The newest of each pair, and of these the newest: each read from the index of its pair.
  const isAsked = domain === undefined ? Prisma.sql`sender_key = ${from}` : Prisma.sql`recipient_domain = ${domain}`
  const ofPair = runsWhere([Prisma.sql`run.pair_id = pair.id`, ...conditions])
  return Prisma.sql`SELECT run.* FROM pair CROSS JOIN LATERAL (${ofPair}) AS run WHERE pair.${isAsked} ${newest}`
}

/** A run has the state that its line in the list names: of a stopped one, what was proven before it was stopped. */
function stateCondition(state: NonNullable<RunFilter['state']>): Prisma.Sql {
  switch (state) {
    case 'finished':
      return Prisma.sql`run.state = 'done'`
    case 'good':
      return Prisma.sql`run.verdict_state IN ('ok', 'recovered')`
    case 'running':
      return Prisma.sql`run.state IN ('queued', 'running')`
    case 'failed':
      return Prisma.sql`run.state = 'failed'`
    case 'stopped':
      return Prisma.sql`run.state = 'stopped' AND run.verdict_state IS NULL`
    default:
      return Prisma.sql`run.verdict_state = ${state}`
  }
}
