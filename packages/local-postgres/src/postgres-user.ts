import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { LocalPostgresError } from './local-postgres-error.ts'

/** The account the server runs as; null means: as ourselves. */
export type PostgresUser = { name: string; uid: number; gid: number } | null

/**
 * Postgres refuses to run as root. Then it runs as whoever owns the existing data folder, else as `postgres`, else as
 * `nobody`.
 */
export function choosePostgresUser(dataOwner: { uid: number; gid: number } | null): PostgresUser {
  if (process.getuid?.() !== 0) return null
  if (dataOwner !== null && dataOwner.uid !== 0) return { name: `user ${dataOwner.uid}`, ...dataOwner }
  const accounts = readAccounts()
  const account = accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody')
  if (account === undefined || account.uid === 0) {
    throw new LocalPostgresError(
      'no-unprivileged-user',
      'Postgres refuses to run as root, and this machine has neither a user "postgres" nor "nobody". ' +
        'Start Waypost as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}

/** Whether the user may enter every folder above the path and the path itself. Access lists are not considered. */
export function canEnter(user: PostgresUser, path: string): boolean {
  if (user === null) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
    if (((mode >> shift) & 0o1) === 0) return false
    if (dirname(folder) === folder) return true
  }
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) => (name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []))
}
