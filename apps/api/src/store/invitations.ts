import { v7 as uuidv7 } from 'uuid'
import type { InvitationView, Role } from '@waypost/contract'
import type { Transaction } from './database.ts'
import { knownRole } from './people.ts'
import { storableText } from './sanitise.ts'

export interface NewInvitation {
  tokenHash: string
  name: string
  email: string | null
  role: Role
  createdById: string
  expiresAt: Date
}

export interface StoredInvitation {
  id: string
  name: string
  email: string | null
  role: Role
  createdById: string
  invitedBy: string
  expiresAt: Date
  usedAt: Date | null
  withdrawnAt: Date | null
}

/** Stores an invitation and returns its id. */
export async function saveInvitation(tx: Transaction, invitation: NewInvitation): Promise<string> {
  const id = uuidv7()
  await tx.invitation.create({ data: { id, ...invitation, name: storableText(invitation.name) } })
  return id
}

export async function findInvitation(tx: Transaction, tokenHash: string): Promise<StoredInvitation | undefined> {
  const row = await tx.invitation.findUnique({
    where: { tokenHash },
    include: { createdBy: { select: { name: true } } },
  })
  return row === null ? undefined : { ...row, role: knownRole(row.role), invitedBy: row.createdBy.name }
}

/** The same, locked until the transaction ends: of many who accept at once, each sees what the one before did. */
export async function lockInvitation(tx: Transaction, tokenHash: string): Promise<StoredInvitation | undefined> {
  await tx.$queryRaw`SELECT 1 FROM invitation WHERE token_hash = ${tokenHash} FOR UPDATE`
  return findInvitation(tx, tokenHash)
}

export async function markInvitationUsed(tx: Transaction, id: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { usedAt: new Date() }, select: { id: true } })
}

/** Withdraws an open or expired invitation and returns its name; undefined when there is none to withdraw. */
export async function withdrawInvitation(tx: Transaction, id: string): Promise<string | undefined> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    UPDATE invitation SET withdrawn_at = now()
    WHERE id = ${id}::uuid AND used_at IS NULL AND withdrawn_at IS NULL RETURNING name`
  return rows[0]?.name
}

/** Withdraws what somebody invited and nobody used yet. */
export async function withdrawInvitationsOf(tx: Transaction, createdById: string): Promise<void> {
  await tx.invitation.updateMany({
    where: { createdById, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  })
}

/** What was neither used nor withdrawn, for 30 days after it expired; the newest first. */
export async function readInvitations(tx: Transaction): Promise<InvitationView[]> {
  const now = new Date()
  const rows = await tx.invitation.findMany({
    where: { usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date(now.getTime() - 30 * 86_400_000) } },
    include: { createdBy: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return rows.map(({ id, name, email, role, createdBy, createdAt, expiresAt }) => ({
    id,
    name,
    email,
    role: knownRole(role),
    invitedBy: createdBy.name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: expiresAt > now ? 'open' : 'expired',
  }))
}
