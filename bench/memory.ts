import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { compare, type Figure } from './parts/figures.ts'
import { startInstallation } from './parts/installation.ts'
import { makeWorld } from './parts/world.ts'

const warmUps = 20
const runs = 200
const hosts = 3
/** Long enough that all runs hold all their connections at the same time. */
const greetingDelayMs = 10_000
const mebibyte = 1_048_576
/** What safety allows: 8 MiB of memory a run, and an alarm for the process at 700 MiB. */
const limitPerRun = 8
const alarm = 700

/**
 * The memory of one worker process that holds 200 checks with three conversations each, all of them waiting for a
 * slow greeting at the same time, then all of them encrypting at once: the peak, beside what it may be.
 */
export async function benchMemory(): Promise<Figure[]> {
  const world = makeWorld({ domains: warmUps + runs, hosts }, { kind: 'good', greetingDelayMs })
  const installation = await startInstallation({ scenarios: world.scenarios }, { hasWorker: false })
  const { visitor, environment, databaseUrl } = installation
  const worker = await startWorkerProcess({ ...environment, DATABASE_URL: databaseUrl })
  try {
    await visitor.checkAll(world.targets.slice(0, warmUps))
    const before = await readMemory(worker)
    const peak = watchPeak(worker)
    await visitor.checkAll(world.targets.slice(warmUps))
    const peakBytes = await peak.stop()
    const perRun = (peakBytes - before) / runs / mebibyte
    const of = (what: string, value: number, limit: { against: string; reference: number }) =>
      compare({ bench: 'memory', what: `${runs} checks at once, ${what}`, value, unit: 'MiB', ...limit, atMost: 1 })
    return [
      of('growth a check', perRun, { against: 'limit a run', reference: limitPerRun }),
      of('peak of the process', peakBytes / mebibyte, { against: 'alarm', reference: alarm }),
    ]
  } finally {
    const ended = once(worker, 'exit')
    worker.kill('SIGTERM')
    await ended
    await installation.stop()
  }
}

async function startWorkerProcess(environment: Record<string, string>): Promise<ChildProcess> {
  const entry = fileURLToPath(new URL('../apps/api/src/worker.ts', import.meta.url))
  const worker = spawn(process.execPath, [entry], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(worker.stdout, 'data')
  return worker
}

/** Resident memory in bytes, as Linux counts it. */
async function readMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024
}

function watchPeak(child: ChildProcess): { stop(): Promise<number> } {
  const end = new AbortController()
  let peak = 0
  const watching = (async () => {
    while (!end.signal.aborted) {
      peak = Math.max(peak, await readMemory(child))
      await sleep(50)
    }
  })()
  return {
    stop: async () => {
      end.abort()
      await watching
      return peak
    },
  }
}
