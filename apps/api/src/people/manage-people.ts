import type { OneTimeLinkView, Role } from '@waypost/contract'
import { makePasswordLink } from '../auth/one-time-links.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { type AuditActor, recordAudit } from '../store/audit.ts'
import type { Database, Transaction } from '../store/database.ts'
import { withdrawInvitationsOf } from '../store/invitations.ts'
import { removeEveryPasswordLink, removePasswordLinks } from '../store/password-links.ts'
import { isAnotherAdminThere, lockPerson, type Person, saveRole, switchPerson } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'

interface Deed {
  personId: string
  actor: AuditActor
}

/**
 * Gives somebody another role. All their sessions end, so no page and no stream goes on with what the old role could.
 *
 * @throws ProblemError 404 without such a person, 409 when nobody would be left to manage people
 */
export async function changeRole({ prisma }: Database, deed: Deed, role: Role): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const person = await personOf(tx, deed)
    if (person.role === role) return
    if (person.role === 'admin') await endAdminPower(tx, person)
    await saveRole(tx, { id: person.id, role })
    await endSessions(tx, { userId: person.id })
    const details = { from: person.role, to: role }
    await recordAudit(tx, { action: 'role-changed', actor: deed.actor, subject: person, details })
  })
}

/** Switches an account off: it signs in no more and its sessions end at once. What it did stays. */
export async function switchOff({ prisma }: Database, deed: Deed): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const person = await personOf(tx, deed)
    if (person.isSwitchedOff) return
    if (person.role === 'admin') await endAdminPower(tx, person)
    await switchPerson(tx, { id: person.id, isOn: false })
    await removePasswordLinks(tx, person.id)
    const count = await endSessions(tx, { userId: person.id })
    await recordAudit(tx, { action: 'switched-off', actor: deed.actor, subject: person, details: { count } })
  })
}

export async function switchOn({ prisma }: Database, deed: Deed): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const person = await personOf(tx, deed)
    if (!person.isSwitchedOff) return
    await switchPerson(tx, { id: person.id, isOn: true })
    await recordAudit(tx, { action: 'switched-on', actor: deed.actor, subject: person })
  })
}

/** Signs somebody out everywhere. */
export async function signOutEverywhere({ prisma }: Database, deed: Deed): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const person = await personOf(tx, deed)
    const count = await endSessions(tx, { userId: person.id })
    await recordAudit(tx, { action: 'sessions-ended', actor: deed.actor, subject: person, details: { count } })
  })
}

/** A link for somebody who forgot the password. Their sessions go on until it is used. */
export function givePasswordLink({ prisma }: Database, deed: Deed): Promise<OneTimeLinkView> {
  return prisma.$transaction(async (tx) => {
    const person = await personOf(tx, deed)
    if (!person.isSwitchedOff) return makePasswordLink(tx, person, deed.actor)
    const detail = `The account of ${person.name} is switched off. Switch it on first.`
    throw new ProblemError({ status: 409, code: 'person-switched-off', detail })
  })
}

async function personOf(tx: Transaction, { personId }: Deed): Promise<Person> {
  const person = await lockPerson(tx, personId)
  if (person === undefined) throw new ProblemError(problems.notFound())
  return person
}

/** Links that an admin made would be a way back in: they go with the role. At least one admin stays. */
async function endAdminPower(tx: Transaction, person: Person): Promise<void> {
  await keepAnAdmin(tx, person)
  await withdrawInvitationsOf(tx, person.id)
  await removeEveryPasswordLink(tx)
}

async function keepAnAdmin(tx: Transaction, { id, name }: Person): Promise<void> {
  if (await isAnotherAdminThere(tx, id)) return
  const detail = `${name} is the only admin. Make somebody else an admin first: without one nobody could manage people.`
  throw new ProblemError({ status: 409, code: 'last-admin', detail })
}
