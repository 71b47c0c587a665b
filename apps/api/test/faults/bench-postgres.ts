import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalPostgres } from '@waypost/local-postgres'

export interface BenchPostgres {
  url: string
  port: number
  logFile: string
  /**
   * Ends it with `SIGKILL`, or with `SIGQUIT` for Postgres's own immediate shutdown, and brings it back on the same
   * folder and port. False while that is going on already: nothing is done.
   */
  restart(signal: 'SIGKILL' | 'SIGQUIT', awayMs: number): Promise<boolean>
  /** Freezes the postmaster and all its children for a while. False while it is being restarted: nothing is done. */
  freeze(forMs: number): Promise<boolean>
  remove(): Promise<void>
}

/** A Postgres that is killed and brought back. `givenFolder` is where it keeps its data; absent, a new one. */
export async function startBenchPostgres(givenFolder?: string, isKeptRunning = false): Promise<BenchPostgres> {
  const folder = givenFolder ?? temporaryFolder()
  const dataDir = join(folder, 'postgres')
  const options = { dataDir, log: () => {}, isKeptRunning, settings: { fsync: 'off', max_connections: '200' } }
  let running = await startLocalPostgres(options)
  const { url } = running
  let isRestarting = false
  const pid = () => Number(readFileSync(join(dataDir, 'cluster/data/postmaster.pid'), 'utf8').split('\n')[0])

  return {
    url,
    logFile: join(dataDir, 'cluster/server.log'),
    port: Number(new URL(url).port),
    restart: async (signal, awayMs) => {
      if (isRestarting) return false
      isRestarting = true
      try {
        const ended = pid()
        process.kill(ended, signal)
        while (isRunning(ended)) await sleep(10)
        await sleep(awayMs)
        // Only its lease is left of it.
        await running.stop()
        running = await startLocalPostgres(options)
        if (running.url !== url) throw new Error(`Postgres came back at ${running.url}, not at ${url}`)
        return true
      } finally {
        isRestarting = false
      }
    },
    freeze: async (forMs) => {
      if (isRestarting) return false
      const frozen = family(pid())
      signalAll(frozen, 'SIGSTOP')
      await sleep(forMs)
      signalAll(frozen, 'SIGCONT')
      return true
    },
    remove: async () => {
      await running.stop()
      rmSync(givenFolder === undefined ? folder : dataDir, { recursive: true, force: true })
    },
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-faults-'))
  chmodSync(folder, 0o755)
  return folder
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** A process of Postgres may end between being listed and being signalled. */
function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) if (isRunning(pid)) process.kill(pid, signal)
}

function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return [pid, ...children.map(Number)]
}
