import type { AcceptRequest } from '@waypost/contract'
import { ProblemError } from '../http/problem.ts'
import { type AuditActor, recordAudit } from '../store/audit.ts'
import type { Database, Transaction } from '../store/database.ts'
import { findInvitation, lockInvitation, markInvitationUsed, type StoredInvitation } from '../store/invitations.ts'
import { findPerson } from '../store/people.ts'
import { storableText } from '../store/sanitise.ts'
import { openAccounts } from './auth.ts'
import { hashToken } from './one-time-token.ts'
import { hashPassword } from './passwords.ts'

/**
 * Makes the account of an invitation and returns its id. However many ask at the same time, one succeeds.
 *
 * @throws ProblemError when the link does not work any more, or somebody else has this email address
 */
export async function acceptInvitation(
  { prisma }: Database,
  request: AcceptRequest,
  options: { baseUrl: string; secret: string; actor: AuditActor },
): Promise<string> {
  const tokenHash = hashToken(request.token)
  openInvitation(await findInvitation(prisma, tokenHash))
  await refuseTakenEmail(prisma, request.email)
  const passwordHash = await hashPassword(request.password)
  return prisma.$transaction(
    async (tx) => {
      const invitation = openInvitation(await lockInvitation(tx, tokenHash))
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypost new account'))`
      await refuseTakenEmail(tx, request.email)
      const accounts = await openAccounts(tx, options)
      const { role } = invitation
      const person = { name: storableText(request.name), email: request.email, role, emailVerified: true }
      const { id } = await accounts.createUser(person, { method: 'email-password' })
      await accounts.createAccount({ userId: id, accountId: id, providerId: 'credential', password: passwordHash })
      await markInvitationUsed(tx, invitation.id)
      const actor = { ...options.actor, id, name: person.name, role }
      const subject = { id: invitation.id, name: invitation.name }
      const details = { by: invitation.invitedBy, to: role }
      await recordAudit(tx, { action: 'invitation-used', actor, subject, details })
      return id
    },
    // Those who lose a race for the link wait for the one who wins.
    { timeout: 10_000, maxWait: 15_000 },
  )
}

/** The invitation when its link still works; otherwise words that say why it does not. */
export function openInvitation(invitation: StoredInvitation | undefined): StoredInvitation {
  if (invitation === undefined) {
    const detail = 'This link does not work. Check that the whole link was copied.'
    throw new ProblemError({ status: 404, code: 'invitation-unknown', detail, field: 'token' })
  }
  const { expiresAt, invitedBy, usedAt, withdrawnAt } = invitation
  if (usedAt !== null) {
    const detail = 'This link was used. If you made your account with it, sign in.'
    throw new ProblemError({ status: 410, code: 'invitation-used', detail, field: 'token' })
  }
  if (withdrawnAt !== null) {
    const detail = `This link was withdrawn. Ask ${invitedBy} for a new one.`
    throw new ProblemError({ status: 410, code: 'invitation-withdrawn', detail, field: 'token' })
  }
  if (expiresAt.getTime() <= Date.now()) {
    const detail = `This link is too old: it worked for 7 days. Ask ${invitedBy} for a new one.`
    throw new ProblemError({ status: 410, code: 'invitation-expired', detail, field: 'token' })
  }
  return invitation
}

async function refuseTakenEmail(tx: Transaction, email: string): Promise<void> {
  if ((await findPerson(tx, email)) === undefined) return
  const detail = 'This email address has an account already. Sign in with it, or enter another one.'
  throw new ProblemError({ status: 409, code: 'email-taken', detail, field: 'email' })
}
