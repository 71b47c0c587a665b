import { createHash } from 'node:crypto'
import type { CheckRequest } from '@waypost/contract'
import type { Database, Transaction } from './database.ts'
import { storableText } from './sanitise.ts'

/** A request that names itself: the same person, key and body within 24 hours mean the same check. */
export interface KeyedRequest {
  personId: string
  key: string
  bodyHash: string
}

export type KnownKey = { isSame: true; runId: string; isJoined: boolean } | { isSame: false }

/** One text for equal requests, whatever the order of their fields. */
export function hashOfCheck(request: CheckRequest): string {
  const { text = '', from, ticket, isDeep, fresh, askRecipient, askOthers, bounce } = request
  const fields = [
    text,
    from === undefined ? 'ours' : [from],
    ticket ?? '',
    isDeep ?? false,
    fresh ?? false,
    // Absent unless chosen, so that keys bound before there was the choice still fit.
    ...(askRecipient === true ? [true] : []),
    ...(askOthers === true ? ['others'] : []),
    ...(bounce === undefined ? [] : [Object.entries(bounce).toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** What a key was used for within the last 24 hours, or undefined. */
export async function readKey({ prisma }: Database, request: KeyedRequest): Promise<KnownKey | undefined> {
  const rows = await prisma.$queryRaw<{ body_hash: string; run_id: string; is_joined: boolean }[]>`
    SELECT body_hash, run_id, is_joined FROM idempotency_key
    WHERE person_id = ${request.personId}::uuid AND key = ${storableText(request.key)}
      AND created_at > now() - interval '24 hours'`
  const [row] = rows
  if (row === undefined) return undefined
  return row.body_hash === request.bodyHash
    ? { isSame: true, runId: row.run_id, isJoined: row.is_joined }
    : { isSame: false }
}

/** Binds a key to a run; false when it was bound meanwhile. A key older than 24 hours is free again. */
export async function bindKey(
  tx: Transaction,
  { personId, key, bodyHash }: KeyedRequest,
  { runId, isJoined }: { runId: string; isJoined: boolean },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO idempotency_key AS known (person_id, key, body_hash, run_id, is_joined)
    VALUES (${personId}::uuid, ${storableText(key)}, ${bodyHash}, ${runId}::uuid, ${isJoined})
    ON CONFLICT (person_id, key) DO UPDATE
      SET body_hash = EXCLUDED.body_hash, run_id = EXCLUDED.run_id, is_joined = EXCLUDED.is_joined, created_at = now()
      WHERE known.created_at <= now() - interval '24 hours'`
  return count > 0
}

export async function removeOldKeys({ prisma }: Database): Promise<void> {
  await prisma.$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'`
}
