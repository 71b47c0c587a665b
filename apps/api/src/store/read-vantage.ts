import type { Database } from './database.ts'

/** What the newest 20 checks of a vantage saw of the vantage itself. */
export interface VantageLook {
  /** `unknown` until something was met or missed. */
  port25: 'open' | 'closed' | 'intercepted' | 'unknown'
  ipv6: 'works' | 'missing' | 'unknown'
  /** Whether its address has a reverse DNS name that fits its greeting name, seen from there. */
  ownName: 'fits' | 'misfit' | 'unknown'
  sourceAddress: string | null
  lastCheckAt: string | null
}

export async function readVantage({ prisma }: Database, vantage: string): Promise<VantageLook> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT late.finished_at, seen.*, said.*
    FROM (SELECT id, finished_at, created_at FROM run
      WHERE state IN ('done', 'stopped') AND ${vantage} = ANY (vantages) ORDER BY created_at DESC LIMIT 20) AS late
    JOIN run_result ON run_result.run_id = late.id
    CROSS JOIN LATERAL (
      SELECT bool_or(name IN ('smtp.connect', 'control.connect')) AS is_open,
        bool_or(name IN ('smtp.connect', 'control.connect') AND value ->> 'localAddress' LIKE '%:%') AS has_ipv6,
        bool_or(name = 'checker.ptr') AS has_own_name,
        max(address) FILTER (WHERE name = 'checker.ptr') AS source_address
      FROM (SELECT fact ->> 'name' AS name, fact -> 'observed' -> 'value' AS value,
          COALESCE(fact -> 'subject' ->> 'address', fact -> 'subject' ->> 'name') AS address
        FROM jsonb_array_elements(run_result.facts) AS fact WHERE fact -> 'observed' ->> 'ok' = 'true') AS known
    ) AS seen
    CROSS JOIN LATERAL (
      SELECT bool_or(code = 'checker-port25-blocked') AS is_closed,
        bool_or(code = 'checker-port25-intercepted') AS is_intercepted,
        bool_or(code = 'checker-no-ipv6') AS lacks_ipv6, bool_or(code = 'checker-own-ptr') AS is_misfit
      FROM (SELECT finding ->> 'code' AS code FROM jsonb_array_elements(run_result.findings) AS finding) AS codes
    ) AS said
    ORDER BY late.created_at DESC`
  const port = rows.find((row) => row.is_intercepted || row.is_open || row.is_closed)
  const family = rows.find((row) => row.has_ipv6 || row.lacks_ipv6)
  const named = rows.find((row) => row.has_own_name)
  return {
    port25: !port ? 'unknown' : port.is_intercepted ? 'intercepted' : port.is_open ? 'open' : 'closed',
    ipv6: !family ? 'unknown' : family.has_ipv6 ? 'works' : 'missing',
    ownName: !named ? 'unknown' : named.is_misfit ? 'misfit' : 'fits',
    sourceAddress: named?.source_address ?? null,
    lastCheckAt: rows[0]?.finished_at.toISOString() ?? null,
  }
}

interface Row {
  finished_at: Date
  source_address: string | null
  is_open: boolean | null
  is_closed: boolean | null
  is_intercepted: boolean | null
  has_ipv6: boolean | null
  lacks_ipv6: boolean | null
  has_own_name: boolean | null
  is_misfit: boolean | null
}

/** How often each server answered or failed questions about names, in the newest 20 checks of a vantage. */
export async function readLookups(
  { prisma }: Database,
  vantage: string,
): Promise<{ server: string; answeredCount: number; failedCount: number }[]> {
  return prisma.$queryRaw`
    SELECT fact -> 'observed' ->> 'server' AS server,
      count(*) FILTER (WHERE fact -> 'observed' ->> 'ok' = 'true')::int AS "answeredCount",
      count(*) FILTER (WHERE fact -> 'observed' ->> 'ok' = 'false')::int AS "failedCount"
    FROM (SELECT id FROM run WHERE state IN ('done', 'stopped') AND ${vantage} = ANY (vantages)
      ORDER BY created_at DESC LIMIT 20) AS late
    JOIN run_result ON run_result.run_id = late.id, jsonb_array_elements(run_result.facts) AS fact
    WHERE fact -> 'observed' ->> 'server' IS NOT NULL AND fact ->> 'name' !~ '^(smtp|control\\.(connect|greeting))'
    GROUP BY 1`
}
