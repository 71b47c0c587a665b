import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway } from './database-away.ts'

const againAfterMs = 1_000

/**
 * Does what needs the database at a start, again and again while it is away: it may be starting too. What asking again
 * cannot help (a wrong password, no such database) is thrown at once, and the last failure when patience is over.
 */
export async function whenDatabaseIsThere<T>(
  action: () => Promise<T>,
  { patienceMs, signal, onAway }: { patienceMs: number; signal: AbortSignal; onAway(error: unknown): void },
): Promise<T> {
  const giveUpAtMs = performance.now() + patienceMs
  for (;;) {
    signal.throwIfAborted()
    try {
      return await action()
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > giveUpAtMs) throw error
      onAway(error)
      await sleep(againAfterMs, undefined, { signal })
    }
  }
}
