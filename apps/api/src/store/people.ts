import type { PersonView, Role } from '@waypost/contract'
import { roles } from '@waypost/contract'
import type { Transaction } from './database.ts'

export type Person = Pick<PersonView, 'id' | 'name' | 'email' | 'role' | 'isSwitchedOff'>

/** A person, locked until the transaction ends; undefined without one. */
export async function lockPerson(tx: Transaction, id: string): Promise<Person | undefined> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`
  return toPerson(await tx.user.findUnique({ where: { id } }))
}

export async function findPerson(tx: Transaction, email: string): Promise<Person | undefined> {
  return toPerson(await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } }))
}

/** Everybody: those who can sign in first, by name. */
export async function readPeople(tx: Transaction, ownId: string): Promise<PersonView[]> {
  const rows = await tx.$queryRaw<(Omit<PersonView, 'lastSeenAt' | 'isYou' | 'role'> & Seen)[]>`
    SELECT person.id, name, email, role, disabled_at IS NOT NULL AS "isSwitchedOff", last_seen_at AS "lastSeenAt",
      (SELECT count(*)::int FROM session WHERE user_id = person.id AND expires_at > now()
        AND session.created_at > now() - interval '7 days') AS "sessionCount"
    FROM person ORDER BY disabled_at IS NOT NULL, lower(name), person.id`
  return rows.map((row) => ({
    ...row,
    role: knownRole(row.role),
    isYou: row.id === ownId,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }))
}
type Seen = { role: string; lastSeenAt: Date | null }

/** The admin who has been here longest, to be named where an account may not do something. */
export async function firstAdminName(tx: Transaction): Promise<string | null> {
  const admin = await tx.user.findFirst({
    where: { role: 'admin', disabledAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true },
  })
  return admin?.name ?? null
}

/**
 * Takes the lock under which admins come and go, and says whether somebody else could still manage people without
 * this one.
 */
export async function isAnotherAdminThere(tx: Transaction, id: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypost admins'))`
  const other = await tx.user.findFirst({
    where: { role: 'admin', disabledAt: null, NOT: { id } },
    select: { id: true },
  })
  return other !== null
}

export async function saveRole(tx: Transaction, { id, role }: { id: string; role: Role }): Promise<void> {
  await tx.user.update({ where: { id }, data: { role }, select: { id: true } })
}

export async function saveName(tx: Transaction, { id, name }: { id: string; name: string }): Promise<void> {
  await tx.user.update({ where: { id }, data: { name }, select: { id: true } })
}

export async function switchPerson(tx: Transaction, { id, isOn }: { id: string; isOn: boolean }): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt: isOn ? null : new Date() }, select: { id: true } })
}

/** Sets the password of an account that has one. */
export async function savePasswordHash(tx: Transaction, person: { id: string; hash: string }): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { userId: person.id, providerId: 'credential' },
    data: { password: person.hash },
  })
  if (count !== 1) throw new Error('An account has no password to change')
}

/** The hash of a person's password. */
export async function readPasswordHash(tx: Transaction, id: string): Promise<string | undefined> {
  const account = await tx.account.findFirst({ where: { userId: id, providerId: 'credential' } })
  return account?.password ?? undefined
}

export function knownRole(text: string): Role {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new Error(`An account has the unknown role ${text}`)
  return role
}

interface Row {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
}

function toPerson(row: Row | null): Person | undefined {
  if (row === null) return undefined
  const { id, name, email, role, disabledAt } = row
  return { id, name, email, role: knownRole(role), isSwitchedOff: disabledAt !== null }
}
