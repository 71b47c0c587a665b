import { createPorts } from '@waypost/probe'
import { runAsProcess, type Running } from './process.ts'
import { keepHouse } from './runs/housekeeping.ts'
import { RunWorker } from './runs/run-worker.ts'
import { VerifyWorker } from './verifications/verify-worker.ts'
import type { Settings } from './settings.ts'
import { openDatabase } from './store/database.ts'
import { openQueue } from './store/queue.ts'
import { sayAlive } from './runs/say-alive.ts'
import { watchUsualSeconds } from './runs/usual-seconds.ts'
import { PostgresTurns } from './store/postgres-turns.ts'
import { openSignals } from './store/signals.ts'

export interface WorkerOptions {
  databaseUrl: string
  settings: Settings
  /** How long the end waits for running checks before it gives them back; absent: 30 s. */
  drainMs?: number
  onError(error: unknown): void
}

const maxRuns = 200
/** A list of a thousand may take its time. */
const maxBatchRuns = 20
const usualDrainMs = 30_000

/** Takes runs from the queue. The tables must be there. */
export async function startWorker({ databaseUrl, settings, drainMs, onError }: WorkerOptions): Promise<Running> {
  await using opened = new AsyncDisposableStack()
  const database = opened.adopt(openDatabase(databaseUrl, onError), (it) => it.close())
  const signals = opened.adopt(openSignals(databaseUrl, onError), (it) => it.close())
  const queue = opened.adopt(await openQueue(databaseUrl, { isWorker: true, onError }), (it) => it.close())
  const turns = opened.adopt(new PostgresTurns(database, settings.probe, onError), (it) => it.close())
  opened.adopt(sayAlive(database, settings.probe, onError), (it) => it.close())
  const ports = createPorts(settings.probe, () => turns)
  const tools = { database, queue, ports, probe: settings.probe, drainMs: drainMs ?? usualDrainMs, onError }
  const verifier = new VerifyWorker(tools)
  const worker = new RunWorker({
    ...tools,
    signals,
    usualSeconds: watchUsualSeconds(database),
    maxRuns,
    maxBatchRuns,
  })
  const house = keepHouse({ database, queue, signals, retentionDays: settings.retentionDays, onError })
  opened.defer(async () => void (await Promise.all([house.close(), worker.drain(), verifier.drain()])))
  await Promise.all([worker.start(), verifier.start()])
  const running = opened.move()
  return { close: () => running.disposeAsync() }
}

if (import.meta.main) {
  await runAsProcess('worker', async (context) => {
    const worker = await startWorker(context)
    context.say(`The worker “${context.settings.probe.vantage}” waits for checks`)
    return worker
  })
}
