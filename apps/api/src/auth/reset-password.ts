import { type AuditActor, recordAudit } from '../store/audit.ts'
import type { Transaction } from '../store/database.ts'
import { removePasswordLinks } from '../store/password-links.ts'
import { type Person, savePasswordHash } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'

/** Gives somebody another password without the old one: ends all their sessions and every link to set one. */
export async function resetPassword(
  tx: Transaction,
  { id, name }: Pick<Person, 'id' | 'name'>,
  { hash, actor }: { hash: string; actor: AuditActor },
): Promise<void> {
  await savePasswordHash(tx, { id, hash })
  await removePasswordLinks(tx, id)
  const count = await endSessions(tx, { userId: id })
  await recordAudit(tx, { action: 'password-reset', actor, subject: { id, name }, details: { count } })
}
