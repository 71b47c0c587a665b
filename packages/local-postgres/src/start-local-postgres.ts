import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareBinaries, type Binaries } from './binaries.ts'
import { checkVersion, locateCluster, type ClusterFolder } from './cluster-folder.ts'
import { keepRunning, type Living } from './keep-running.ts'
import { launchPostmaster } from './launch-postmaster.ts'
import { takeLease } from './leases.ts'
import { LocalPostgresError } from './local-postgres-error.ts'
import { databaseUser, makeClusterUnlessThere } from './make-cluster.ts'
import { plainCause } from './plain-cause.ts'
import { declareDead, readPostmasterFile } from './postmaster-file.ts'
import { isAnyProcess, isPostmasterGone, isPostmasterOf } from './process-check.ts'
import { stopPostmaster } from './stop-postmaster.ts'

export type LocalPostgresOptions = {
  /** Ours alone; made when absent. */
  dataDir: string
  log: (line: string) => void
  /** Server settings beyond ours, such as `fsync: 'off'` for a database that may be lost. */
  settings?: Record<string, string>
  /** Brings the server back whenever it dies. Else only the next start does. */
  isKeptRunning?: boolean
}

export type LocalPostgres = {
  url: string
  /** True when the server was already running: its launcher was killed, or another process uses it too. */
  wasAdopted: boolean
  /** Stops the server, unless another living process uses it. */
  stop(): Promise<void>
}

type Running = Living & { wasAdopted: boolean }
type Launching = { settings: Record<string, string>; port?: number }

const orphanLimitMs = 30_000
const settleLimitMs = 180_000

/**
 * A real Postgres in `dataDir`, started or found running. What was committed survives a kill of any process involved.
 *
 * @throws LocalPostgresError with a sentence that says what to do
 */
export async function startLocalPostgres({
  dataDir,
  log,
  settings = {},
  isKeptRunning = false,
}: LocalPostgresOptions): Promise<LocalPostgres> {
  const folder = locateCluster(dataDir, log)
  const binaries = prepareBinaries(folder.user, folder.copies, log)
  makeClusterUnlessThere(folder, binaries)
  checkVersion(folder, binaries.majorVersion)
  const lease = takeLease(folder.leases)
  try {
    const running = await adoptOrLaunch(folder, binaries, { settings })
    const keeper = isKeptRunning
      ? keepRunning(running, {
          isGone: ({ pid }) => isPostmasterGone(pid, folder.data),
          bringBack: (port) => adoptOrLaunch(folder, binaries, { settings, port }),
          log,
        })
      : undefined
    const stop = async () => {
      await keeper?.stop()
      const { pid } = keeper?.current() ?? running
      if (!lease.release().othersRemain) await stopPostmaster(pid, folder, binaries)
    }
    let stopping: Promise<void> | null = null
    return {
      url: `postgresql://${databaseUser}:${readFileSync(folder.passwordFile, 'utf8')}@127.0.0.1:${running.port}/postgres`,
      wasAdopted: running.wasAdopted,
      stop: () => (stopping ??= stop()),
    }
  } catch (error) {
    lease.release()
    throw error
  }
}

async function adoptOrLaunch(folder: ClusterFolder, binaries: Binaries, launching: Launching): Promise<Running> {
  const deadline = Date.now() + orphanLimitMs
  for (;;) {
    const living = await findLiving(folder)
    if (living !== null) return living
    const launch = await launchPostmaster(folder, binaries, launching)
    if (launch.outcome === 'ready') return { pid: launch.pid, port: launch.port, wasAdopted: false }
    if (launch.outcome === 'failed' || Date.now() > deadline) {
      const said = launch.outcome === 'failed' ? launch.said : launch.outcome
      const sentence = plainCause(said, folder.home) ?? `Postgres does not start: ${said} (its log: ${folder.logFile})`
      throw new LocalPostgresError('start-failed', sentence)
    }
    await sleep(100)
  }
}

/** The postmaster of this folder when one lives and takes connections; waits for one that is starting or stopping. */
async function findLiving(folder: ClusterFolder): Promise<Running | null> {
  const deadline = Date.now() + settleLimitMs
  for (;;) {
    const file = readPostmasterFile(folder.data)
    if (file === null) return null
    if (!isPostmasterOf(file.pid, folder.data)) {
      if (isAnyProcess(file.pid)) declareDead(folder.data)
      return null
    }
    if (file.state === 'ready' && file.port !== null) return { pid: file.pid, port: file.port, wasAdopted: true }
    if (Date.now() > deadline) {
      const said = `process ${file.pid} has been ${file.state ?? 'silent'} for ${settleLimitMs / 1000} s`
      throw new LocalPostgresError('start-failed', `Postgres does not start: ${said} (its log: ${folder.logFile})`)
    }
    await sleep(20)
  }
}
