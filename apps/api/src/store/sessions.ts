import type { Transaction } from './database.ts'
import { channels } from './signals.ts'

export interface SessionRow {
  id: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  lastUsedAt: Date
}

/** Which sessions: all of a person, all but one, or one by its id or by the hash of its token. */
export type SessionChoice =
  { userId: string; exceptId?: string } | { userId: string; id: string } | { tokenHash: string }

/** Ends sessions and tells all api processes, which close the streams of them. Returns how many there were. */
export async function endSessions(tx: Transaction, choice: SessionChoice): Promise<number> {
  const userId = 'userId' in choice ? choice.userId : null
  const id = 'id' in choice ? choice.id : null
  const exceptId = 'exceptId' in choice ? (choice.exceptId ?? null) : null
  const tokenHash = 'tokenHash' in choice ? choice.tokenHash : null
  const rows = await tx.$queryRaw<{ told: string }[]>`
    WITH ended AS (
      DELETE FROM session
      WHERE (user_id = ${userId}::uuid OR token = ${tokenHash})
        AND (${id}::uuid IS NULL OR id = ${id}::uuid) AND (${exceptId}::uuid IS NULL OR id <> ${exceptId}::uuid)
      RETURNING id
    )
    SELECT pg_notify(${channels.sessionEnded}, id::text)::text AS told FROM ended`
  return rows.length
}

export interface SessionHolder {
  sessionId: string
  createdAt: Date
  expiresAt: Date
  authenticatedAt: Date
  personId: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
}

/** The session with this hash of a token, and who holds it, as stored: it may have ended. Read with every request. */
export async function readSessionHolder(tx: Transaction, tokenHash: string): Promise<SessionHolder | undefined> {
  const rows = await tx.$queryRaw<SessionHolder[]>`
    SELECT session.id AS "sessionId", session.created_at AS "createdAt", session.expires_at AS "expiresAt",
      session.authenticated_at AS "authenticatedAt", person.id AS "personId", person.name, person.email, person.role,
      person.disabled_at AS "disabledAt"
    FROM session JOIN person ON person.id = session.user_id WHERE session.token = ${tokenHash}`
  return rows[0]
}

/** Living sessions of a person, the newest use first. */
export async function readSessions(tx: Transaction, userId: string): Promise<SessionRow[]> {
  return tx.$queryRaw<SessionRow[]>`
    SELECT id, ip_address AS "ipAddress", user_agent AS "userAgent", created_at AS "createdAt",
      updated_at AS "lastUsedAt"
    FROM session WHERE user_id = ${userId}::uuid AND expires_at > now() AND created_at > now() - interval '7 days'
    ORDER BY updated_at DESC, id DESC`
}

/** Writes a session down as used, and its person as seen. */
export async function touchSession(tx: Transaction, session: { id: string; expiresAt: Date }): Promise<void> {
  await tx.$executeRaw`
    WITH touched AS (
      UPDATE session SET expires_at = ${session.expiresAt}, updated_at = now() WHERE id = ${session.id}::uuid
      RETURNING user_id
    )
    UPDATE person SET last_seen_at = now() FROM touched WHERE person.id = touched.user_id`
}

/** A new token for the same session, with the password just typed. */
export async function renewSession(tx: Transaction, session: { id: string; tokenHash: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET token = ${session.tokenHash}, authenticated_at = now() WHERE id = ${session.id}::uuid`
}

/** Notes that the password of this session was typed just now. */
export async function confirmSession(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE session SET authenticated_at = now() WHERE id = ${id}::uuid`
}
