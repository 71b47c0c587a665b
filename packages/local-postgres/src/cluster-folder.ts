import { randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { canEnter, choosePostgresUser, type PostgresUser } from './postgres-user.ts'
import { LocalPostgresError } from './local-postgres-error.ts'
import { folderProblem } from './plain-cause.ts'

/** Where one database lives: `data` is Postgres's own folder, beside it what only we need. */
export type ClusterFolder = {
  /** Holds `cluster` once it is complete, and half-made ones before. */
  home: string
  cluster: string
  data: string
  passwordFile: string
  logFile: string
  leases: string
  /** Where a copy of the programs may be put. */
  copies: string
  user: PostgresUser
}

const systemFolder = '/var/lib/waypost'

/**
 * The folder of this database and the user it belongs to. It is `dataDir`, except for root in a place the database
 * user cannot enter (a checkout under a closed home): then it is a folder of its own under /var/lib/waypost, and
 * `dataDir/location` says which. Removing `dataDir` therefore starts afresh in both cases.
 */
export function locateCluster(dataDir: string, log: (line: string) => void): ClusterFolder {
  try {
    mkdirSync(dataDir, { recursive: true })
    const wanted = realpathSync(dataDir)
    const pointer = join(wanted, 'location')
    if (existsSync(pointer)) return foldersUnder(readFileSync(pointer, 'utf8').trim())
    const folders = foldersUnder(wanted)
    if (canEnter(folders.user, wanted)) return folders
    const elsewhere = join(systemFolder, `data-${randomBytes(6).toString('hex')}`)
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
    try {
      writeFileSync(pointer, `${elsewhere}\n`, { flag: 'wx' })
    } catch {
      return foldersUnder(readFileSync(pointer, 'utf8').trim())
    }
    log(`Postgres: the user ${folders.user?.name} cannot enter ${wanted}, so the data is kept in ${elsewhere}`)
    return foldersUnder(elsewhere)
  } catch (cause) {
    if (cause instanceof LocalPostgresError) throw cause
    throw new LocalPostgresError('folder-not-ours', folderProblem(cause, resolve(dataDir)), { cause })
  }
}

function foldersUnder(home: string): ClusterFolder {
  const cluster = join(home, 'cluster')
  const data = join(cluster, 'data')
  const owner = lstatSync(data, { throwIfNoEntry: false }) ?? null
  const ownUid = process.getuid?.()
  if (owner !== null && ownUid !== undefined && ownUid !== 0 && owner.uid !== ownUid) {
    throw new LocalPostgresError(
      'folder-not-ours',
      `The data in ${data} belongs to another user (it was probably started as root before). ` +
        'Start Waypost as that user or root, or choose another WAYPOST_DATA_DIR.',
    )
  }
  return {
    home,
    cluster,
    data,
    passwordFile: join(cluster, 'password'),
    logFile: join(cluster, 'server.log'),
    leases: join(cluster, 'leases'),
    copies: ownUid === 0 ? systemFolder : join(home, 'programs'),
    user: choosePostgresUser(owner),
  }
}

/** Refuses a folder written by another major version: its files cannot be read by ours. */
export function checkVersion(folder: ClusterFolder, majorVersion: string): void {
  const found = readFileSync(join(folder.data, 'PG_VERSION'), 'utf8').trim()
  if (found === majorVersion) return
  const isNewer = Number(found) > Number(majorVersion)
  throw new LocalPostgresError(
    'folder-of-other-version',
    isNewer
      ? `The data in ${folder.data} was written by a newer Waypost (Postgres ${found}; this one brings ` +
          `${majorVersion}). Start that version, or choose another WAYPOST_DATA_DIR. Nothing was changed.`
      : `The data in ${folder.data} was written by Postgres ${found}; this Waypost brings Postgres ${majorVersion}. ` +
          'Nothing was changed. To take the data along: start the older Waypost, save it with pg_dump, move the ' +
          'folder away, start this one, and load it with pg_restore (docs/operating.md, “Upgrade”).',
  )
}

/** Folders half made by a process that was killed; those younger than an hour may still be in use. */
export function abandonedFolders(folder: ClusterFolder): string[] {
  const hourAgo = Date.now() - 3_600_000
  return readdirSync(dirname(folder.cluster))
    .filter((name) => name.startsWith('cluster.new-'))
    .map((name) => join(folder.home, name))
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? hourAgo) < hourAgo)
}
