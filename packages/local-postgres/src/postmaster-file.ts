import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of postmaster.pid that we need. Source: PostgreSQL 18, "pidfile.h". */
export type PostmasterFile = {
  pid: number
  port: number | null
  state: 'starting' | 'stopping' | 'ready' | 'standby' | null
}

/** Larger than any process id a system gives out, so it can never be alive. */
const pidOfNobody = 2_147_483_646

/** Null when there is no file, or one without a process id in its first line. */
export function readPostmasterFile(data: string): PostmasterFile | null {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, state: stateOf(lines[7]?.trim()) }
}

/**
 * Makes the file say that its postmaster is dead, for the cases in which Postgres would believe that it lives. The file
 * itself stays: Postgres reads from it whether children of the dead one still hold the shared memory.
 */
export function declareDead(data: string): void {
  const path = join(data, 'postmaster.pid')
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [String(pidOfNobody), ...rest].join('\n'))
}

function stateOf(word: string | undefined): PostmasterFile['state'] {
  return word === 'starting' || word === 'stopping' || word === 'ready' || word === 'standby' ? word : null
}
