import type { SetupRequest } from '@waypost/contract'
import type { Database } from '../store/database.ts'
import { storableText } from '../store/sanitise.ts'
import { openAccounts } from './auth.ts'
import { hashPassword } from './passwords.ts'
import { isSetupOpen, isSetupToken } from './setup-token.ts'

/**
 * Makes the first account, an administrator, and returns its id. Undefined when the token is not the one that was
 * printed last, or when there is an account: of any number of simultaneous requests one succeeds.
 */
export async function createFirstAccount(
  { prisma }: Database,
  request: SetupRequest,
  options: { baseUrl: string; secret: string },
): Promise<string | undefined> {
  if (!(await isSetupToken(prisma, request.token))) return undefined
  const passwordHash = await hashPassword(request.password)
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypost first account'))`
    if (!(await isSetupOpen(tx)) || !(await isSetupToken(tx, request.token))) return undefined
    const accounts = await openAccounts(tx, options)
    const person = { name: storableText(request.name), email: request.email, role: 'admin', emailVerified: true }
    const { id } = await accounts.createUser(person, { method: 'email-password' })
    await accounts.createAccount({ userId: id, accountId: id, providerId: 'credential', password: passwordHash })
    return id
  })
}
