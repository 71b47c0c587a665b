import type { Observed, Unseen } from '@waypost/core/facts'
import { stopFailure } from '../net/stop-failure.ts'
import type { Clock } from '../ports.ts'

/** What the recording does not hold was not seen, through nobody's fault. */
export const notRecorded: Unseen = { ok: false, failure: 'stopped', elapsedMs: 0 }

/** Comes when it came then, at once when that is past, or as a failure as soon as nobody waits for it any more. */
export async function arrive<T>(
  { endMs, observed }: { endMs: number; observed: Observed<T> },
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Observed<T>> {
  const startedMs = clock.nowMs()
  await clock.sleep(endMs - startedMs, signal)
  if (!signal?.aborted || clock.nowMs() >= endMs) return observed
  return { ok: false, failure: stopFailure(signal), elapsedMs: Math.round(clock.nowMs() - startedMs) }
}
