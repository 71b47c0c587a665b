import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether this process runs and is the postmaster of this data folder. A zombie, and a stranger that was given the same
 * process id later, are not.
 */
export function isPostmasterOf(pid: number, data: string): boolean {
  const commandLine = commandOf(pid)
  return commandLine !== null && /postgres(\.exe)?\b/.test(commandLine) && commandLine.includes(data)
}

/** Whether the postmaster is gone, asked often: where the system tells nothing cheaply, its number must be free. */
export function isPostmasterGone(pid: number, data: string): boolean {
  return process.platform === 'linux' ? !isPostmasterOf(pid, data) : !isAnyProcess(pid)
}

/** Whether the process exists and is not a zombie. */
export function isAlive(pid: number): boolean {
  return isAnyProcess(pid) && commandOf(pid) !== null
}

/** A mark that differs when the same id is given to another process; empty where the system does not tell. */
export function startMark(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Command line of a running process; null when it is gone or a zombie. */
function commandOf(pid: number): string | null {
  if (!isAnyProcess(pid)) return null
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null
    } catch {
      return null
    }
  }
  if (process.platform === 'win32') {
    const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
    const listed = spawnSync('powershell.exe', ['-NoProfile', '-Command', query], { encoding: 'utf8', timeout: 10_000 })
    return listed.stdout?.trim() || null
  }
  const listed = spawnSync('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    timeout: 10_000,
  })
  const line = listed.stdout?.trim() ?? ''
  return line === '' || line.startsWith('Z') ? null : line
}

/** Whether the id is in use by anything, a zombie included: what Postgres itself takes for a living postmaster. */
export function isAnyProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
