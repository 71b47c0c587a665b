import type { StatusView } from '@waypost/contract'
import type { Database } from '../store/database.ts'

/** Whether port 25 worked from this vantage, as its newest 20 runs saw it, and when its last run ended. */
export async function readVantageStatus(
  { prisma }: Database,
  vantage: string,
): Promise<Pick<StatusView, 'port25' | 'lastCheckAt'>> {
  const rows = await prisma.$queryRaw<{ finished_at: Date; is_open: boolean; is_closed: boolean }[]>`
    SELECT late.finished_at,
      EXISTS (SELECT 1 FROM jsonb_array_elements(run_result.facts) AS fact
        WHERE fact ->> 'name' IN ('smtp.connect', 'control.connect') AND fact -> 'observed' ->> 'ok' = 'true') AS is_open,
      EXISTS (SELECT 1 FROM jsonb_array_elements(run_result.findings) AS finding
        WHERE finding ->> 'code' = 'checker-port25-blocked') AS is_closed
    FROM (SELECT id, finished_at FROM run WHERE state IN ('done', 'stopped') AND ${vantage} = ANY (vantages)
      ORDER BY created_at DESC LIMIT 20) AS late
    JOIN run_result ON run_result.run_id = late.id
    ORDER BY late.finished_at DESC`
  const decisive = rows.find((row) => row.is_open || row.is_closed)
  return {
    port25: decisive === undefined ? 'unknown' : decisive.is_open ? 'open' : 'closed',
    lastCheckAt: rows[0]?.finished_at.toISOString() ?? null,
  }
}
