import type { Role } from '@waypost/contract'
import { openAccounts } from '../src/auth/auth.ts'
import { hashPassword } from '../src/auth/passwords.ts'
import { beginSession } from '../src/auth/sessions.ts'
import type { Database } from '../src/store/database.ts'
import { password } from './bench.ts'

export interface TestPerson {
  id: string
  name: string
  email: string
  /** Of a session that has just begun. */
  cookie: string
}

const options = { baseUrl: 'http://localhost', secret: 'x'.repeat(32) }
let count = 0

/** A colleague with the usual password, signed in. */
export async function makePerson(
  database: Database,
  role: Role,
  name = `${role} ${(count += 1)}`,
): Promise<TestPerson> {
  const accounts = await openAccounts(database.prisma, options)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`
  const { id } = await accounts.createUser({ name, email, role, emailVerified: true }, { method: 'test' })
  const hash = await hashPassword(password)
  await accounts.createAccount({ userId: id, accountId: id, providerId: 'credential', password: hash })
  return { id, name, email, cookie: await newSession(database, id) }
}

/** Another session of the same person. */
export async function newSession(database: Database, userId: string): Promise<string> {
  const accounts = await openAccounts(database.prisma, options)
  return `waypost=${await beginSession(accounts, { userId, ipAddress: '192.0.2.1', userAgent: 'Firefox/140.0 Linux' })}`
}
