import * as z from 'zod'
import { roles, type Role } from '@waypost/contract'
import { isStorageFull } from '../store/database-away.ts'
import type { Transaction } from '../store/database.ts'
import { endSessions, readSessionHolder, touchSession } from '../store/sessions.ts'
import { type Accounts, idleSeconds } from './auth.ts'
import { hashToken, makeToken } from './one-time-token.ts'

export interface Colleague {
  id: string
  /** Of the session, for limits and for closing its streams. */
  sessionId: string
  name: string
  email: string
  role: Role
  /** When the password was last typed in this session. */
  authenticatedAt: Date
  /** When the session ends unless it is used. */
  sessionEndsAt: Date
  /** When it ends however much it is used. */
  sessionLastsUntil: Date
}

const longestSessionMs = 7 * 24 * 3_600_000
/** How often a used session is written down as used. */
const touchEveryMs = 600_000

/** Begins a session and returns its token, which only the cookie knows: the table has its hash. */
export async function beginSession(
  accounts: Accounts,
  { userId, ipAddress, userAgent }: { userId: string; ipAddress: string; userAgent: string },
): Promise<string> {
  const token = makeToken()
  const fields = { token: hashToken(token), ipAddress, userAgent, authenticatedAt: new Date() }
  await accounts.createSession(userId, false, fields, true)
  return token
}

/**
 * Who holds this token. Undefined when nobody does, 12 hours after the last use, 7 days after signing in, and when the
 * account was switched off. `isUse` says whether a person does something, or only a page that is open asks.
 */
export async function readSession(
  prisma: Transaction,
  token: string,
  { isUse }: { isUse: boolean },
): Promise<Colleague | undefined> {
  const tokenHash = hashToken(token)
  const held = await readSessionHolder(prisma, tokenHash)
  if (held === undefined) return undefined
  const { sessionId, personId, name, email, authenticatedAt } = held
  const now = Date.now()
  const lastsUntil = held.createdAt.getTime() + longestSessionMs
  if (held.disabledAt || held.expiresAt.getTime() <= now || lastsUntil <= now) {
    await endSessions(prisma, { tokenHash })
    return undefined
  }
  let { expiresAt } = held
  if (isUse && expiresAt.getTime() < now + idleSeconds * 1_000 - touchEveryMs) {
    expiresAt = new Date(now + idleSeconds * 1_000)
    await touchUnlessFull(prisma, { id: sessionId, expiresAt })
  }
  return {
    id: personId,
    name,
    email,
    role: roleSchema.parse(held.role),
    sessionId,
    authenticatedAt,
    sessionEndsAt: new Date(Math.min(expiresAt.getTime(), lastsUntil)),
    sessionLastsUntil: new Date(lastsUntil),
  }
}

/** A database without room keeps nobody from reading what is stored. */
async function touchUnlessFull(prisma: Transaction, session: { id: string; expiresAt: Date }): Promise<void> {
  try {
    await touchSession(prisma, session)
  } catch (error) {
    if (!isStorageFull(error)) throw error
  }
}

export async function endSession(prisma: Transaction, token: string): Promise<void> {
  await endSessions(prisma, { tokenHash: hashToken(token) })
}

const roleSchema = z.enum(roles)
