import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program, type Binaries } from './binaries.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { freePort } from './free-port.ts'
import { postgresEnvironment } from './postgres-environment.ts'
import { readPostmasterFile } from './postmaster-file.ts'

/** `taken`: another postmaster has this folder. `orphans`: children of a killed one still hold its shared memory. */
export type Launch =
  | { outcome: 'ready'; pid: number; port: number }
  | { outcome: 'taken' | 'orphans' | 'port-taken' }
  | { outcome: 'failed'; said: string }

const recoveryLimitMs = 180_000
const logLimitBytes = 8_000_000

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches us and not it, and waits until it takes
 * connections or has ended. Without a port it takes the one it had last, or any that is free.
 */
export async function launchPostmaster(
  folder: ClusterFolder,
  binaries: Binaries,
  { settings, port: neededPort }: { settings: Record<string, string>; port?: number },
): Promise<Launch> {
  const portFile = join(folder.cluster, 'port')
  const port = neededPort ?? (await freePort(readPort(portFile)))
  const all = { ...ownSettings, ...settings, port: String(port) }
  const log = openLog(folder.logFile)
  const logStart = fstatSync(log).size
  const child = spawn(
    program(binaries, 'postgres'),
    ['-D', folder.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: folder.home,
      env: postgresEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      ...(folder.user && { uid: folder.user.uid, gid: folder.user.gid }),
    },
  )
  closeSync(log)
  let ended: string | null = null
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (exitCode, signal) => (ended ??= `it ended with ${signal ?? exitCode}`))
  child.unref()

  const deadline = Date.now() + recoveryLimitMs
  while (ended === null && Date.now() < deadline) {
    const file = readPostmasterFile(folder.data)
    if (file !== null && file.pid === child.pid && file.state === 'ready') {
      writeFileSync(portFile, `${port}\n`)
      return { outcome: 'ready', pid: file.pid, port }
    }
    await sleep(20)
  }
  return explain(ended ?? 'it was not ready after 3 minutes', readFrom(folder.logFile, logStart))
}

const ownSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

function explain(ended: string, logText: string): Launch {
  // Two that clear away what a killed one left: the slower finds that it is gone.
  const isOutrun = /could not remove old lock file "postmaster\.pid": No such file/.test(logText)
  if (isOutrun || /lock file "postmaster\.pid" already exists/.test(logText)) return { outcome: 'taken' }
  if (/pre-existing shared memory block/.test(logText)) return { outcome: 'orphans' }
  if (/could not bind .*address|could not create any TCP\/IP sockets/.test(logText)) return { outcome: 'port-taken' }
  const causes = logText.split('\n').filter((line) => /FATAL|PANIC|ERROR|error while loading/.test(line))
  return { outcome: 'failed', said: causes.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR): {1,4}/, '') ?? ended }
}

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) renameSync(path, `${path}.old`)
  return openSync(path, 'a', 0o600)
}

function readFrom(path: string, start: number): string {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(Math.min(64_000, Math.max(0, fstatSync(file).size - start)))
    readSync(file, buffer, 0, buffer.length, start)
    return buffer.toString('utf8')
  } finally {
    closeSync(file)
  }
}

function readPort(path: string): number | null {
  try {
    const port = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : null
  } catch {
    return null
  }
}
