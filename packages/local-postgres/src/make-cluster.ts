import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { program, type Binaries } from './binaries.ts'
import { abandonedFolders, type ClusterFolder } from './cluster-folder.ts'
import { LocalPostgresError } from './local-postgres-error.ts'
import { folderProblem, plainCause } from './plain-cause.ts'
import { postgresEnvironment } from './postgres-environment.ts'

/** The superuser of the database. */
export const databaseUser = 'waypost'

/**
 * Makes the data folder when there is none. It is made beside its place and renamed when complete: a kill in between
 * leaves nothing half done, and of two starts at once the slower one uses what the faster one made.
 */
export function makeClusterUnlessThere(folder: ClusterFolder, binaries: Binaries): void {
  for (const path of abandonedFolders(folder)) rmSync(path, { recursive: true, force: true })
  if (existsSync(folder.cluster)) return
  const scratch = `${folder.cluster}.new-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(scratch)
    chmodSync(scratch, 0o711)
    const password = randomBytes(24).toString('base64url')
    writeFileSync(join(scratch, 'password'), password, { mode: 0o600 })
    runInitdb(folder, binaries, {
      data: join(scratch, 'data'),
      password,
      passwordCopy: join(scratch, 'initdb-password'),
    })
    renameSync(scratch, folder.cluster)
  } catch (error) {
    if (existsSync(folder.cluster)) return
    if (error instanceof LocalPostgresError) throw error
    throw new LocalPostgresError('folder-not-ours', folderProblem(error, folder.home), { cause: error })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function runInitdb(
  folder: ClusterFolder,
  binaries: Binaries,
  { data, password, passwordCopy }: { data: string; password: string; passwordCopy: string },
): void {
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordCopy, password, { mode: 0o600 })
  if (folder.user !== null) {
    for (const path of [data, passwordCopy]) chownSync(path, folder.user.uid, folder.user.gid)
  }
  const result = spawnSync(
    program(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      databaseUser,
      `--pwfile=${passwordCopy}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    {
      cwd: folder.home,
      env: postgresEnvironment(),
      encoding: 'utf8',
      timeout: 180_000,
      ...(folder.user && { uid: folder.user.uid, gid: folder.user.gid }),
    },
  )
  rmSync(passwordCopy, { force: true })
  if (result.status === 0) return
  const said = (result.error?.message ?? result.stderr).trim().split('\n').slice(-3).join(' ')
  throw new LocalPostgresError(
    'initdb-failed',
    plainCause(said, folder.home) ?? `Postgres could not make its data folder in ${folder.home}: ${said}`,
  )
}
