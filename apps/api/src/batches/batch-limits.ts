import { ProblemError, problems } from '../http/problem.ts'
import { countOpenBatches } from '../store/accept-batch.ts'
import type { Database } from '../store/database.ts'
import { countTry } from '../store/rate-window.ts'

/** What starting batches is held to, for each person. */
export interface BatchLimits {
  /** Batches that are not over. */
  open: number
  perHour: number
}

export const usualBatchLimits: BatchLimits = { open: 3, perHour: 10 }

const hourSeconds = 3_600
const lookAgainSeconds = 60

/** Refuses with 429 what a person may not start now; else counts it. */
export async function limitBatches(
  database: Database,
  { personId, limits }: { personId: string; limits: BatchLimits },
): Promise<void> {
  const open = await countOpenBatches(database, personId)
  if (open >= limits.open) {
    const detail = `${open} of your lists are not done yet. Start the next one when one of them is.`
    throw new ProblemError(problems.tooMany(lookAgainSeconds, detail))
  }
  const key = `batches ${personId}`
  const seconds = await countTry(database, { key, max: limits.perHour, windowSeconds: hourSeconds })
  if (seconds === 0) return
  const minutes = Math.ceil(seconds / 60)
  const detail = `You started ${limits.perHour} lists in an hour. You can start the next one in ${minutes} minutes.`
  throw new ProblemError(problems.tooMany(seconds, detail))
}
