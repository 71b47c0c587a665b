import type { Database } from '../store/database.ts'
import { defaultUsualSeconds, readUsualSeconds } from '../store/read-runs.ts'

const goodForMs = 60_000

/**
 * How long checks took of late, as it was known a moment ago: no check waits for it. It is read again behind the
 * caller's back, once a minute at most.
 */
export function watchUsualSeconds(database: Database): () => number {
  let seconds = defaultUsualSeconds
  let readAtMs = Number.NEGATIVE_INFINITY
  const refresh = async (): Promise<void> => {
    readAtMs = performance.now()
    seconds = await readUsualSeconds(database).catch(() => seconds)
  }
  void refresh()
  return () => {
    if (performance.now() - readAtMs > goodForMs) void refresh()
    return seconds
  }
}
