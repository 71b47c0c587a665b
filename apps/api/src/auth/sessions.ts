import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type Accounts, idleSeconds } from './auth.ts'

export interface Colleague {
  id: string
  /** Of the session, for limits and for closing its streams. */
  sessionId: string
  name: string
  email: string
  role: 'admin' | 'agent' | 'viewer'
}

const longestSessionMs = 7 * 24 * 3_600_000
/** How often a used session is written down as used. */
const touchEveryMs = 600_000

/** Begins a session and returns its token, which only the cookie knows: the table has its hash. */
export async function beginSession(
  accounts: Accounts,
  { userId, ipAddress, userAgent }: { userId: string; ipAddress: string; userAgent: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await accounts.createSession(userId, false, { token: sha256(token), ipAddress, userAgent }, true)
  return token
}

/** Who holds this token. Undefined when nobody does, 12 hours after the last use and 7 days after signing in. */
export async function readSession(accounts: Accounts, token: string): Promise<Colleague | undefined> {
  const found = await accounts.findSession(sha256(token))
  if (found === null) return undefined
  const { session, user } = found
  const now = Date.now()
  if (session.expiresAt.getTime() <= now || session.createdAt.getTime() + longestSessionMs <= now) {
    await endSession(accounts, token)
    return undefined
  }
  if (session.expiresAt.getTime() < now + idleSeconds * 1_000 - touchEveryMs) {
    await accounts.updateSession(session.token, { expiresAt: new Date(now + idleSeconds * 1_000) })
  }
  return colleagueSchema.parse({ ...user, sessionId: session.id })
}

export async function endSession(accounts: Accounts, token: string): Promise<void> {
  await accounts.deleteSession(sha256(token))
}

const colleagueSchema = z.object({
  id: z.string(),
  sessionId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['admin', 'agent', 'viewer']),
})

/** The token has 256 random bits, so a plain hash keeps it. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
