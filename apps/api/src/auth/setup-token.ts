import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Database, Transaction } from '../store/database.ts'
import { readSetting, saveSetting } from '../store/settings-store.ts'

const key = 'setup-token'
const lifeMs = 30 * 60_000
const storedSchema = z.object({ hash: z.string(), expiresAt: z.string() })

/** A new token for the one-time set-up link, or undefined once there is an account. An older token ends with it. */
export async function renewSetupToken({ prisma }: Database): Promise<string | undefined> {
  if (!(await isSetupOpen(prisma))) return undefined
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + lifeMs).toISOString()
  await saveSetting(prisma, key, { hash: sha256(token).toString('hex'), expiresAt })
  return token
}

export async function isSetupOpen(prisma: Transaction): Promise<boolean> {
  return (await prisma.user.findFirst({ select: { id: true } })) === null
}

export async function isSetupToken(prisma: Transaction, token: string): Promise<boolean> {
  const stored = storedSchema.safeParse(await readSetting(prisma, key))
  if (!stored.success || Date.parse(stored.data.expiresAt) < Date.now()) return false
  return timingSafeEqual(sha256(token), Buffer.from(stored.data.hash, 'hex'))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
