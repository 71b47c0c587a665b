import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway } from '../../src/store/database-away.ts'
import type { FaultBench } from './fault-bench.ts'
import type { Fault } from './faults.ts'
import { type Broken, checkInvariants } from './invariants.ts'
import { applyLoad, type LoadReport } from './load.ts'
import { Random } from './random.ts'

export interface StormOptions {
  seed: number
  faults: readonly Fault[]
  /** How long faults happen. Each happens once at least when there is time for it. */
  forMs: number
  betweenMs: [number, number]
  /** How long a lasting fault lasts. */
  longMs: number
  /** A check is started this often. */
  everyMs: number
  /** Without checks that take half a minute by themselves. */
  isQuick: boolean
  /** How many faults may happen at the same time. */
  lanes: number
}

export interface StormReport {
  load: LoadReport
  broken: Broken[]
  faultCounts: Map<string, number>
  settledMs: number
}

/** A run must be over this long after the last fault; slow ones take a minute by themselves. */
const settleLimitMs = 180_000

/** Lets faults happen while checks are started and followed, waits for the dust to settle, and says what is broken. */
export async function storm(bench: FaultBench, options: StormOptions): Promise<StormReport> {
  const random = new Random(options.seed)
  const loadEnds = new AbortController()
  const settled = new AbortController()
  const loading = applyLoad(bench, {
    seed: options.seed,
    everyMs: options.everyMs,
    isQuick: options.isQuick,
    signal: loadEnds.signal,
    settled: settled.signal,
  })
  const faultCounts = new Map<string, number>()
  const untilMs = performance.now() + options.forMs
  let left = [...options.faults]
  let isFirstRound = true
  const lane = async (): Promise<void> => {
    await sleep(random.between(...options.betweenMs))
    for (;;) {
      if (left.length === 0) {
        left = [...options.faults]
        isFirstRound = false
      }
      if (performance.now() >= untilMs && !isFirstRound) return
      const fault = random.oneOf(left)
      left = left.filter((other) => other !== fault)
      bench.timeline.note(`fault: ${fault.name}`, true)
      const hasHappened = await whileAway(() => fault.happen(bench, random, options.longMs))
      bench.timeline.note(`${hasHappened ? 'fault over' : 'fault was there already'}: ${fault.name}`, true)
      if (hasHappened) faultCounts.set(fault.name, (faultCounts.get(fault.name) ?? 0) + 1)
      else left.push(fault)
      await sleep(random.between(...options.betweenMs))
    }
  }
  await Promise.all(Array.from({ length: options.lanes }, lane))
  loadEnds.abort()
  const load = await loading
  const settledMs = await settle(bench)
  bench.timeline.note(`settled after ${(settledMs / 1_000).toFixed(1)} s`, true)
  // Who follows a run still has to hear of its end.
  const patience = setTimeout(() => settled.abort(), 20_000)
  await Promise.all(load.followed)
  clearTimeout(patience)
  return { load, broken: await checkInvariants(bench, load), faultCounts, settledMs }
}

/** Whether it happened. A fault that asks the database may meet one that another fault took away. */
async function whileAway(happen: () => Promise<boolean | void>): Promise<boolean> {
  try {
    return (await happen()) !== false
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    return false
  }
}

async function settle({ query }: FaultBench): Promise<number> {
  const startedAtMs = performance.now()
  for (;;) {
    const [row] = await query<{ count: number }>(
      `SELECT count(*)::int AS count FROM run WHERE state IN ('queued', 'running')`,
    )
    const settledMs = performance.now() - startedAtMs
    if (row?.count === 0 || settledMs > settleLimitMs) return settledMs
    await sleep(500)
  }
}
