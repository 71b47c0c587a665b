import { type ClaimedRun, renewLease } from '../store/claim-run.ts'
import type { Database } from '../store/database.ts'
import { isDatabaseAway } from '../store/database-away.ts'

const renewEveryMs = 5_000
const retryAfterMs = 1_000
/** A lease lasts 15 s: without an answer from the database for this long it may be somebody else's. */
const leaseMs = 15_000

export interface LeaseEnds {
  /** Somebody else has the run, or it is over. */
  onLost(): void
  onStopWanted(): void
  /** The database has been silent for as long as a lease lasts. May be called again. */
  onSilence(): void
  onError(error: unknown): void
}

/** Renews the lease of a run until it is closed, and says what the database says about it. `renew` does it now. */
export function keepLease(
  database: Database,
  run: ClaimedRun,
  { onLost, onStopWanted, onSilence, onError }: LeaseEnds,
): { renew(): void; close(): void } {
  let renewedAtMs = performance.now()
  let timer: NodeJS.Timeout | undefined
  let isRenewing = false
  let isClosed = false

  const renew = async (): Promise<void> => {
    if (isRenewing || isClosed) return
    isRenewing = true
    clearTimeout(timer)
    let nextInMs = renewEveryMs
    try {
      const lease = await renewLease(database, run)
      renewedAtMs = performance.now()
      if (lease === 'lost') onLost()
      if (lease === 'stop-wanted') onStopWanted()
    } catch (error) {
      nextInMs = retryAfterMs
      if (!isDatabaseAway(error)) onError(error)
      if (performance.now() - renewedAtMs > leaseMs) onSilence()
    } finally {
      isRenewing = false
      if (!isClosed) timer = setTimeout(() => void renew(), nextInMs)
    }
  }
  timer = setTimeout(() => void renew(), renewEveryMs)
  return {
    renew: () => void renew(),
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
