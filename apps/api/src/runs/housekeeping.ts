import type { Database } from '../store/database.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { removeOldTalks } from '../store/postgres-turns.ts'
import type { Queue } from '../store/queue.ts'
import { reapLostRuns, removeOldRows } from '../store/reap-runs.ts'

export interface HousekeepingTools {
  database: Database
  queue: Queue
  retentionDays: number | undefined
  onError(error: unknown): void
}

const reapEveryMs = 2_000
const removeEveryMs = 600_000

/** What workers do beside runs: look for lost ones, and remove what is old. Any number may do it. */
export function keepHouse({ database, queue, retentionDays, onError }: HousekeepingTools): { close(): Promise<void> } {
  const closers = [
    every(reapEveryMs, () => reapLostRuns(database, queue)),
    every(removeEveryMs, async () => {
      await removeOldRows(database, retentionDays)
      await removeOldTalks(database)
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
