import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Database, Transaction } from '../store/database.ts'
import { readSetting, saveSetting } from '../store/settings-store.ts'
import { hashToken, makeToken } from './one-time-token.ts'

const key = 'setup-token'
const lifeMs = 30 * 60_000
const storedSchema = z.object({ hash: z.string(), expiresAt: z.string() })

/** A new token for the one-time set-up link, or undefined once there is an account. An older token ends with it. */
export async function renewSetupToken({ prisma }: Database): Promise<string | undefined> {
  if (!(await isSetupOpen(prisma))) return undefined
  const token = makeToken()
  const expiresAt = new Date(Date.now() + lifeMs).toISOString()
  await saveSetting(prisma, key, { hash: hashToken(token), expiresAt })
  return token
}

export async function isSetupOpen(prisma: Transaction): Promise<boolean> {
  return (await prisma.user.findFirst({ select: { id: true } })) === null
}

export async function isSetupToken(prisma: Transaction, token: string): Promise<boolean> {
  const stored = storedSchema.safeParse(await readSetting(prisma, key))
  if (!stored.success || Date.parse(stored.data.expiresAt) < Date.now()) return false
  return timingSafeEqual(Buffer.from(hashToken(token), 'hex'), Buffer.from(stored.data.hash, 'hex'))
}
