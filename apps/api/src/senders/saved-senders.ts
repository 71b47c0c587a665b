import { v7 as uuidv7 } from 'uuid'
import type { SavedSender, SavedSenderRequest } from '@waypost/contract'
import type { Database } from '../store/database.ts'
import { storableText } from '../store/sanitise.ts'

/** Nobody has more; a list that is read with every check stays short. */
export const maxSavedSenders = 200

type Prisma = Database['prisma']
type Transaction = Parameters<Parameters<Prisma['$transaction']>[0]>[0]

/** The usual one first, then ours, then those of partners, each by name. */
export async function readSenders({ prisma }: Pick<Database, 'prisma'>): Promise<SavedSender[]> {
  const rows = await prisma.sender.findMany({
    orderBy: [{ isDefault: 'desc' }, { isPartner: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    take: maxSavedSenders,
  })
  return rows.map(senderOf)
}

export async function readSender({ prisma }: Pick<Database, 'prisma'>, id: string): Promise<SavedSender | null> {
  const row = await prisma.sender.findUnique({ where: { id } })
  return row && senderOf(row)
}

/** Our mail server that is taken when nobody is named, or null. */
export async function readDefaultSender({ prisma }: Pick<Database, 'prisma'>): Promise<SavedSender | null> {
  const row = await prisma.sender.findFirst({ where: { isDefault: true } })
  return row && senderOf(row)
}

/** Saves one more; null when there are too many. The first of ours is the usual one. */
export function addSender(database: Database, request: SavedSenderRequest): Promise<SavedSender | null> {
  return oneAtATime(database, async (tx) => {
    if ((await tx.sender.count()) >= maxSavedSenders) return null
    const row = await tx.sender.create({ data: { id: uuidv7(), ...dataOf(request) } })
    await settleDefault(tx, { preferred: request.isDefault ? row.id : undefined })
    return senderOf(await tx.sender.findUniqueOrThrow({ where: { id: row.id } }))
  })
}

/** null when it is not there any more. */
export function changeSender(database: Database, id: string, request: SavedSenderRequest): Promise<SavedSender | null> {
  return oneAtATime(database, async (tx) => {
    const { count } = await tx.sender.updateMany({ where: { id }, data: dataOf(request) })
    if (count === 0) return null
    await settleDefault(tx, { preferred: request.isDefault ? id : undefined })
    return senderOf(await tx.sender.findUniqueOrThrow({ where: { id } }))
  })
}

/** Checks that were made with it keep what they were made with. False when it is not there any more. */
export function removeSender(database: Database, id: string): Promise<boolean> {
  return oneAtATime(database, async (tx) => {
    const { count } = await tx.sender.deleteMany({ where: { id } })
    await settleDefault(tx, { preferred: undefined })
    return count > 0
  })
}

/** Saves the usual one, whether there is one or not; the rest of a known one stays. */
export function saveDefaultSender(
  database: Database,
  makeRequest: (known: SavedSender | null) => SavedSenderRequest,
): Promise<SavedSender> {
  return oneAtATime(database, async (tx) => {
    const known = await tx.sender.findFirst({ where: { isDefault: true } })
    const data = { ...dataOf(makeRequest(known && senderOf(known))), isDefault: true }
    if (known === null) return senderOf(await tx.sender.create({ data: { id: uuidv7(), ...data } }))
    return senderOf(await tx.sender.update({ where: { id: known.id }, data }))
  })
}

/** Whoever saves at the same time waits: exactly one of ours is the usual one. */
function oneAtATime<Result>({ prisma }: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypost default sender'))`
    return work(tx)
  })
}

/** The preferred one when it is ours, else the one that is, else the first of ours that was saved. */
async function settleDefault(tx: Transaction, { preferred }: { preferred: string | undefined }): Promise<void> {
  const ours = await tx.sender.findMany({
    where: { isPartner: false },
    orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
  })
  const chosen = ours.find(({ id }) => id === preferred) ?? ours[0]
  const others = chosen === undefined ? {} : { NOT: { id: chosen.id } }
  await tx.sender.updateMany({ where: { isDefault: true, ...others }, data: { isDefault: false } })
  if (chosen && !chosen.isDefault) await tx.sender.update({ where: { id: chosen.id }, data: { isDefault: true } })
}

function dataOf(request: SavedSenderRequest) {
  const { isDefault: _isDefault, mailServer, ...rest } = request
  return {
    ...rest,
    name: storableText(request.name),
    contact: storableText(request.contact),
    mailServer: mailServer === '' ? null : storableText(mailServer),
  }
}

type Row = Awaited<ReturnType<Prisma['sender']['findUniqueOrThrow']>>

function senderOf({ createdAt: _createdAt, updatedAt, mailServer, ...row }: Row): SavedSender {
  return { ...row, mailServer: mailServer ?? '', updatedAt: updatedAt.toISOString() }
}
