/** What the programs of Postgres or the system said, as a sentence with what to do; undefined for what we do not know. */
export function plainCause(said: string, folder: string): string | undefined {
  const library = /error while loading shared libraries: (\S+?):/.exec(said)?.[1]
  if (library !== undefined) {
    return (
      `The Postgres that Waypost brings needs the library ${library}, which this system lacks. ` +
      'Install the package that has it, or set DATABASE_URL to a Postgres 15 or newer.'
    )
  }
  if (/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i.test(said)) {
    return `The disk of ${folder} is full. Make room (Waypost needs about 200 MB to begin with) and start again.`
  }
  if (/Read-only file system|EROFS/i.test(said)) {
    return `${folder} lies on a disk that can only be read. Set WAYPOST_DATA_DIR to a folder that can be written.`
  }
  if (/spawn(Sync)? .*(ENOENT|ENOEXEC)/.test(said)) {
    return (
      'The Postgres that Waypost brings does not run on this system: it is made for Linux with glibc, macOS and ' +
      'Windows. Set DATABASE_URL to a Postgres 15 or newer.'
    )
  }
  return undefined
}

/** Why the data folder cannot be used, and what to do. */
export function folderProblem(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return `${folder} cannot be a folder: a file is in its place. Set WAYPOST_DATA_DIR to another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EROFS':
      return plainCause(code, folder) ?? ''
    default:
      return (
        `Waypost cannot write in its data folder ${folder} (${String(code)}). ` +
        'Give this user the right to, or set WAYPOST_DATA_DIR to another folder.'
      )
  }
}
