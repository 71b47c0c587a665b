import type { Finding } from '@waypost/core/findings'
import { acceptRun } from '../store/accept-run.ts'
import type { Database } from '../store/database.ts'
import type { Queue } from '../store/queue.ts'
import { countInWindow } from '../store/rate-window.ts'
import { readRunToRepeat } from '../store/read-run-to-repeat.ts'
import type { RunOptions } from '../store/stored-json.ts'
import { targetWindow, usualCheckLimits } from './check-limits.ts'

/** When we come back where a server does not say when, after the first and after the second time. */
const usualMinutes = [5, 20] as const
/** A server that wants to be left alone for longer is not asked again by itself. */
const longestMinutes = 60

/**
 * In how many seconds a check is to be repeated, because their server asks strangers to come back; undefined for one
 * that is not, and after the second time. Source: RFC 6647 §2 (greylisting), with a little more than they ask for.
 */
export function askAgainAfter(findings: Finding[], { asksRecipient, askedBefore = 0 }: RunOptions): number | undefined {
  const usual = usualMinutes[askedBefore]
  const greylisted = findings.find(({ code }) => code === 'rcpt-greylisted')
  if (asksRecipient !== true || usual === undefined || greylisted === undefined) return undefined
  const { minutes } = greylisted.args
  const wanted = typeof minutes === 'number' ? minutes : usual
  return wanted > longestMinutes ? undefined : wanted * 60 + 10
}

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
