import { setTimeout as sleep } from 'node:timers/promises'
import type { ReadyReason } from '@waypost/contract'
import type { Database } from '../store/database.ts'
import { readMissingTables } from '../store/readiness.ts'

const answerWithinMs = 1_000

/** Why this process cannot serve now; empty when it can. Answers within a second or so, whatever the database does. */
export async function readinessReasons({
  database,
  isStopping,
  isStalled,
}: {
  database: Database
  isStopping(): boolean
  isStalled(): boolean
}): Promise<ReadyReason[]> {
  const reasons: ReadyReason[] = []
  if (isStopping()) reasons.push('stopping')
  if (isStalled()) reasons.push('event-loop-stalled')
  const missing = await Promise.race([
    readMissingTables(database).catch(() => undefined),
    sleep(answerWithinMs, undefined, { ref: false }),
  ])
  if (missing === undefined) return [...reasons, 'database-away']
  if (missing.migrations.length > 0) reasons.push('tables-behind')
  if (!missing.hasQueue) reasons.push('queue-away')
  return reasons
}
