import { randomBytes } from 'node:crypto'
import type { Database, Transaction } from './database.ts'
import { toJsonb } from './stored-json.ts'

/** What stands under a key, or undefined. */
export async function readSetting(prisma: Transaction, key: string): Promise<unknown> {
  const row = await prisma.setting.findUnique({ where: { key } })
  return row?.value
}

export async function saveSetting(prisma: Transaction, key: string, value: unknown): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO setting (key, value) VALUES (${key}, ${toJsonb(value)}::jsonb)
    ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, updated_at = now()`
}

/** A random secret of this installation, the same for all its processes; made by whoever asks first. */
export async function installationSecret({ prisma }: Database, key: string): Promise<string> {
  const fresh = randomBytes(32).toString('base64url')
  await prisma.$executeRaw`
    INSERT INTO setting (key, value) VALUES (${key}, ${toJsonb(fresh)}::jsonb) ON CONFLICT (key) DO NOTHING`
  const secret = await readSetting(prisma, key)
  if (typeof secret !== 'string') throw new Error(`The setting ${key} holds no secret`)
  return secret
}
