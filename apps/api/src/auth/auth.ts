import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from '../store/database.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** better-auth's own functions over accounts and sessions. */
export type Accounts = Awaited<ReturnType<typeof openAccounts>>

export const idleSeconds = 12 * 3_600

/**
 * better-auth's core over our tables: people, passwords, sessions. Its router is never mounted; our few routes call
 * its internal adapter. Within a transaction, open it on the transaction.
 */
export async function openAccounts(prisma: Transaction, { baseUrl, secret }: { baseUrl: string; secret: string }) {
  const auth = betterAuth({
    appName: 'Waypost',
    baseURL: baseUrl,
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: false }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      expiresIn: idleSeconds,
      cookieCache: { enabled: false },
      additionalFields: { authenticatedAt: { type: 'date', required: false, input: false } },
    },
    advanced: { database: { generateId: () => uuidv7() } },
  })
  const { internalAdapter } = await auth.$context
  return internalAdapter
}
