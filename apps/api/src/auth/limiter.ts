import { ProblemError, problems } from '../http/problem.ts'

/**
 * Lets so many pieces of work run at once in this process and so many wait in line; beyond that it refuses with 429.
 */
export function makeLimiter(max: { atOnce: number; waiting: number }): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = []
  let runningCount = 0
  return async (work) => {
    if (runningCount < max.atOnce) runningCount++
    else {
      if (line.length >= max.waiting) throw new ProblemError(problems.busy())
      // Whoever ends hands its place on, so the count stays.
      await new Promise<void>((resolve) => line.push(resolve))
    }
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next === undefined) runningCount--
      else next()
    }
  }
}
