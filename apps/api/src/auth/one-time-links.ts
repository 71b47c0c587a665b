import type { OneTimeLinkView } from '@waypost/contract'
import { type AuditActor, recordAudit } from '../store/audit.ts'
import type { Transaction } from '../store/database.ts'
import { type NewInvitation, saveInvitation } from '../store/invitations.ts'
import { savePasswordLink } from '../store/password-links.ts'
import type { Person } from '../store/people.ts'
import { hashToken, makeToken } from './one-time-token.ts'

const invitationLifeMs = 7 * 86_400_000
const passwordLinkLifeMs = 24 * 3_600_000

/**
 * Makes a link with which a colleague makes the own account. The token stands in the fragment: no server, proxy or
 * Referer is ever told it.
 */
export async function makeInvitation(
  tx: Transaction,
  invitation: Omit<NewInvitation, 'tokenHash' | 'expiresAt'>,
  actor: AuditActor,
): Promise<OneTimeLinkView> {
  const token = makeToken()
  const expiresAt = new Date(Date.now() + invitationLifeMs)
  const id = await saveInvitation(tx, { ...invitation, tokenHash: hashToken(token), expiresAt })
  const subject = { id, name: invitation.name }
  await recordAudit(tx, { action: 'invitation-made', actor, subject, details: { to: invitation.role } })
  return { path: `/invite#${token}`, expiresAt: expiresAt.toISOString() }
}

/** Makes a link with which somebody who forgot the password sets a new one. An older link of theirs works no more. */
export async function makePasswordLink(
  tx: Transaction,
  { id, name }: Pick<Person, 'id' | 'name'>,
  actor: AuditActor,
): Promise<OneTimeLinkView> {
  const token = makeToken()
  const expiresAt = new Date(Date.now() + passwordLinkLifeMs)
  await savePasswordLink(tx, { userId: id, tokenHash: hashToken(token), expiresAt })
  await recordAudit(tx, { action: 'password-link-made', actor, subject: { id, name } })
  return { path: `/new-password#${token}`, expiresAt: expiresAt.toISOString() }
}
