import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { networkOf } from '../http/canonical-address.ts'
import { takeTries } from '../http/limit-tries.ts'
import type { Database } from '../store/database.ts'
import type { RateLimit } from '../store/rate-window.ts'

const windowSeconds = 15 * 60
const perAccount = 5
const perNetwork = 20

/**
 * Counts one try to sign in. A browser that has signed in to this account before counts alone; everybody else counts
 * by account and by network. So whoever guesses from a thousand addresses uses up the tries of strangers, and the
 * owner still signs in. Why: docs/decisions/0008.
 */
export function takeSignInTry(
  database: Database,
  request: FastifyRequest,
  { email, knownDevice }: { email: string; knownDevice: string | undefined },
): Promise<{ giveBack(): Promise<void> }> {
  const limits: RateLimit[] =
    knownDevice === undefined
      ? [
          { key: `sign-in ${networkOf(request.ip)}`, max: perNetwork, windowSeconds },
          { key: `sign-in account ${digest(email)}`, max: perAccount, windowSeconds },
        ]
      : [{ key: `sign-in device ${knownDevice}`, max: perAccount, windowSeconds }]
  return takeTries(database, limits)
}

/** The same for a password that is typed within a session: whoever sits there may guess five times. */
export function takeConfirmTry(database: Database, userId: string): Promise<{ giveBack(): Promise<void> }> {
  return takeTries(database, [{ key: `confirm ${userId}`, max: perAccount, windowSeconds }])
}

/** A limit needs to know that it is the same account, not which. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
