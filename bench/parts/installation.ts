import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LabOptions } from '@waypost/lab'
import { startLocalPostgres } from '@waypost/local-postgres'
import { startServer } from '../../apps/api/src/server.ts'
import { readSettings } from '../../apps/api/src/settings.ts'
import { migrate } from '../../apps/api/src/store/migrate.ts'
import { startWorker } from '../../apps/api/src/worker.ts'
import { startLabProcess } from './lab-process.ts'
import { Visitor } from './visitor.ts'

/** A whole Waypost in front of a fake internet, with a Postgres that keeps its promises (fsync on). */
export interface Installation {
  databaseUrl: string
  environment: Record<string, string>
  visitor: Visitor
  stop(): Promise<void>
}

/** A bench measures the machine, not our manners. */
const unlimited = {
  perMinute: 1_000_000,
  perHour: 1_000_000,
  perTargetHour: 1_000_000,
  queued: 1_000_000,
  queuedPerPerson: 1_000_000,
}

/** `hasWorker: false` leaves the checks to a worker of the caller. */
export async function startInstallation(
  options: LabOptions,
  { hasWorker = true }: { hasWorker?: boolean } = {},
): Promise<Installation> {
  const opened: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of opened.toReversed()) await close()
  }
  try {
    const folder = await mkdtemp(join(tmpdir(), 'waypost-bench-'))
    opened.push(() => rm(folder, { recursive: true, force: true }))
    // Under root the database runs as another user, who must be able to enter.
    await chmod(folder, 0o755)
    const postgres = await startLocalPostgres({ dataDir: join(folder, 'postgres'), log: () => {} })
    opened.push(() => postgres.stop())
    const lab = await startLabProcess(options)
    opened.push(() => lab.stop())
    const read = readSettings({ ...lab.environment, PORT: '0' })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    await migrate(postgres.url)
    const parts = { databaseUrl: postgres.url, settings: read.settings, onError: console.error }
    if (hasWorker) {
      const worker = await startWorker({ ...parts, drainMs: 1_000 })
      opened.push(() => worker.close())
    }
    const server = await startServer({ ...parts, limits: unlimited })
    opened.push(() => server.close())
    const visitor = await Visitor.setUp(server)
    return { databaseUrl: postgres.url, environment: lab.environment, visitor, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
