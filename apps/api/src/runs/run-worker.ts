import { setTimeout as sleep } from 'node:timers/promises'
import { claimRun, type ClaimedRun, releaseRun, renewLease } from '../store/claim-run.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import type { Queue } from '../store/queue.ts'
import { channels, type Signals } from '../store/signals.ts'
import { type EndReason, executeRun, type RunTools } from './execute-run.ts'

export interface WorkerTools extends RunTools {
  queue: Queue
  signals: Signals
  /** Runs at a time. */
  maxRuns: number
  /** How long `drain` waits for runs to end by themselves. */
  drainMs: number
}

const renewEveryMs = 5_000
/** A lease lasts 15 s: without an answer from the database for this long it cannot be ours any more. */
const leaseMs = 15_000

/** Takes runs from the queue, several at a time, until it is closed. */
export class RunWorker {
  readonly #tools: WorkerTools
  readonly #running = new Map<ClaimedRun, { ended: Promise<void>; abort: AbortController }>()

  constructor(tools: WorkerTools) {
    this.#tools = tools
  }

  async start(): Promise<void> {
    await this.#tools.queue.takeRuns((runId) => this.#take(runId))
  }

  /** Takes no more runs, waits a while for those it has, then gives the rest back to the queue. */
  async drain(): Promise<void> {
    await this.#tools.queue.takeNoMore()
    const deadline = new AbortController()
    const all = Promise.all([...this.#running.values()].map(({ ended }) => ended))
    await Promise.race([all, sleep(this.#tools.drainMs, undefined, { signal: deadline.signal }).catch(() => {})])
    deadline.abort()
    for (const [run, { abort, ended }] of this.#running) {
      abort.abort('abandoned' satisfies EndReason)
      await ended
      await releaseRun(this.#tools.database, this.#tools.queue, run)
    }
  }

  /** Resolves once the run has begun, so that the queue hands out the next; waits while there is no room. */
  async #take(runId: string): Promise<void> {
    while (this.#running.size >= this.#tools.maxRuns) {
      await Promise.race([...this.#running.values()].map(({ ended }) => ended))
    }
    const run = await claimRun(this.#tools.database, { runId, vantage: this.#tools.probe.vantage })
    if (run === undefined) return
    const abort = new AbortController()
    const ended = this.#execute(run, abort).finally(() => this.#running.delete(run))
    this.#running.set(run, { ended, abort })
  }

  async #execute(run: ClaimedRun, abort: AbortController): Promise<void> {
    const end = (reason: EndReason) => abort.abort(reason)
    const keeper = this.#keepLease(run, end)
    const stopListening = this.#tools.signals.listen(channels.stopWanted, run.id, () => void keeper.renew())
    try {
      await executeRun(run, this.#tools, abort.signal)
    } catch (error) {
      // The lease runs out, and whoever finds the run begins it anew.
      this.#tools.onError(error)
    } finally {
      stopListening()
      keeper.close()
    }
  }

  #keepLease(run: ClaimedRun, end: (reason: EndReason) => void) {
    let renewedAtMs = performance.now()
    const renew = async (): Promise<void> => {
      try {
        const lease = await renewLease(this.#tools.database, run)
        renewedAtMs = performance.now()
        if (lease === 'lost') end('abandoned')
        if (lease === 'stop-wanted') end('stopped')
      } catch (error) {
        if (!isDatabaseAway(error)) this.#tools.onError(error)
        if (performance.now() - renewedAtMs > leaseMs) end('abandoned')
      }
    }
    const timer = setInterval(() => void renew(), renewEveryMs)
    return { renew, close: () => clearInterval(timer) }
  }
}
