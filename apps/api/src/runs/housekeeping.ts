import { removeOldCheckers } from '../store/checkers.ts'
import type { Database } from '../store/database.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { removeOldKeys } from '../store/idempotency-keys.ts'
import { removeOldTalks } from '../store/postgres-turns.ts'
import type { Queue } from '../store/queue.ts'
import type { Signals } from '../store/signals.ts'
import { reapLostRuns, removeOldRows } from '../store/reap-runs.ts'
import { closeBatches, removeOldBatches } from '../store/stop-batch.ts'

export interface HousekeepingTools {
  database: Database
  queue: Queue
  signals: Signals
  retentionDays: number | undefined
  onError(error: unknown): void
}

const reapEveryMs = 2_000
/** Whoever lost the database with us comes back within this time, and renews the lease of what it still runs. */
const othersComeBackMs = 6_000
const removeEveryMs = 600_000

/** What workers do beside runs: look for lost ones, and remove what is old. Any number may do it. */
export function keepHouse({ database, queue, signals, retentionDays, onError }: HousekeepingTools): {
  close(): Promise<void>
} {
  const closers = [
    every(reapEveryMs, async () => {
      if (signals.databaseThereForMs > othersComeBackMs) await reapLostRuns(database, queue)
      await closeBatches(database)
    }),
    every(removeEveryMs, async () => {
      await removeOldRows(database, retentionDays)
      if (retentionDays !== undefined) await removeOldBatches(database, retentionDays)
      await removeOldTalks(database)
      await removeOldKeys(database)
      await removeOldCheckers(database)
    }),
  ]
  return {
    close: async () => {
      await Promise.all(closers.map((close) => close()))
    },
  }

  function every(periodMs: number, work: () => Promise<unknown>): () => Promise<void> {
    let going: Promise<void> | undefined
    const timer = setInterval(() => {
      going ??= work()
        .then(() => {})
        .catch((error: unknown) => {
          if (!isDatabaseAway(error)) onError(error)
        })
        .finally(() => (going = undefined))
    }, periodMs)
    return async () => {
      clearInterval(timer)
      await going
    }
  }
}
