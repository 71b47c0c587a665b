import { acceptRun } from '../store/accept-run.ts'
import type { Database } from '../store/database.ts'
import type { Queue } from '../store/queue.ts'
import { countInWindow } from '../store/rate-window.ts'
import { readRunToRepeat } from '../store/read-run-to-repeat.ts'
import { targetWindow, usualCheckLimits } from './check-limits.ts'

/**
 * Starts a check again whose time has come: a run of its own, for the same person, with one question more. Not where
 * the run was removed meanwhile, its person may no longer check, or the domain was asked often enough.
 */
export async function askAgain(
  { database, queue }: { database: Database; queue: Queue },
  runId: string,
): Promise<void> {
  const run = await readRunToRepeat(database, runId)
  if (run === undefined) return
  const { options } = run
  const window = targetWindow(options.target, 0)
  if (window === undefined) return
  const { count } = await countInWindow(database, { ...window, key: `recipients ${window.domain}` })
  if (count > usualCheckLimits.recipientsPerHour) return
  const again = { ...options, isFresh: true, askedBefore: (options.askedBefore ?? 0) + 1 }
  await acceptRun({ database, queue }, { ...run, options: again }, { joinSeconds: 0, mayWait: false })
}
