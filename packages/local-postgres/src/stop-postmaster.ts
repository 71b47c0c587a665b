import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { program, type Binaries } from './binaries.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { LocalPostgresError } from './local-postgres-error.ts'
import { postgresEnvironment } from './postgres-environment.ts'
import { isPostmasterOf } from './process-check.ts'

/**
 * Fast shutdown: connections are ended, everything is written, the server goes. When that takes longer than
 * 10 s, immediate shutdown: nothing that was committed is lost, the next start reads it from the log.
 */
export async function stopPostmaster(pid: number, folder: ClusterFolder, binaries: Binaries): Promise<void> {
  const isThere = () => isPostmasterOf(pid, folder.data)
  for (const [signal, mode, limitMs] of [
    ['SIGINT', 'fast', 10_000],
    ['SIGQUIT', 'immediate', 10_000],
  ] as const) {
    if (!isThere()) return
    if (process.platform === 'win32') {
      spawnSync(program(binaries, 'pg_ctl'), ['stop', '-D', folder.data, '-m', mode, '-W'], {
        env: postgresEnvironment(),
      })
    } else {
      signalUnlessGone(pid, signal)
    }
    const deadline = Date.now() + limitMs
    while (isThere() && Date.now() < deadline) await sleep(15)
  }
  if (isThere()) {
    throw new LocalPostgresError(
      'stop-failed',
      `Postgres (process ${pid}) does not stop; its log is ${folder.logFile}.`,
    )
  }
}

function signalUnlessGone(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
