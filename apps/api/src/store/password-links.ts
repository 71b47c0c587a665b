import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './database.ts'

/** Stores the only password link of a person: an older one works no more. */
export async function savePasswordLink(
  tx: Transaction,
  link: { userId: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  const { userId, tokenHash, expiresAt } = link
  await removePasswordLinks(tx, userId)
  await tx.verification.create({
    data: { id: uuidv7(), identifier: identifierOf(userId), value: tokenHash, expiresAt },
  })
}

/** Whose password the link may set; undefined when it is unknown, used, replaced or too old. */
export async function findPasswordLink(tx: Transaction, tokenHash: string): Promise<string | undefined> {
  const row = await tx.verification.findFirst({
    where: { value: tokenHash, identifier: { startsWith: prefix }, expiresAt: { gt: new Date() } },
  })
  return row?.identifier.slice(prefix.length)
}

export async function removePasswordLinks(tx: Transaction, userId: string): Promise<number> {
  const { count } = await tx.verification.deleteMany({ where: { identifier: identifierOf(userId) } })
  return count
}

/** Of everybody: who made which link is not stored. */
export async function removeEveryPasswordLink(tx: Transaction): Promise<void> {
  await tx.verification.deleteMany({ where: { identifier: { startsWith: prefix } } })
}

const prefix = 'password of '
const identifierOf = (userId: string) => `${prefix}${userId}`
