import type { FastifyRequest } from 'fastify'
import type { Database } from '../store/database.ts'
import { countTry, giveBackTry, type RateLimit } from '../store/rate-window.ts'
import { networkOf } from './canonical-address.ts'
import { ProblemError, problems } from './problem.ts'

const windowSeconds = 15 * 60

/** Refuses with 429 whoever tries a link's token too often. It cannot be guessed; this keeps the work small. */
export async function limitLinkTries(database: Database, request: FastifyRequest): Promise<void> {
  await takeTries(database, [{ key: `link ${networkOf(request.ip)}`, max: 200, windowSeconds }])
}

/**
 * Takes one try of each limit before the work, so that a hundred guesses at once count as a hundred. What turned out
 * to be no guess is given back.
 *
 * @throws ProblemError 429 when any of them is used up
 */
export async function takeTries(database: Database, limits: RateLimit[]): Promise<{ giveBack(): Promise<void> }> {
  for (const limit of limits) {
    const seconds = await countTry(database, limit)
    if (seconds === 0) continue
    const minutes = Math.ceil(seconds / 60)
    const detail = `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
    throw new ProblemError(problems.tooMany(seconds, detail))
  }
  return {
    giveBack: async () => {
      for (const { key } of limits) await giveBackTry(database, key)
    },
  }
}
