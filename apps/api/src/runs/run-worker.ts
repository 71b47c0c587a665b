import { setTimeout as sleep } from 'node:timers/promises'
import { claimBatchRun, claimRun, type ClaimedRun, readQueuedRunIds, releaseRun } from '../store/claim-run.ts'
import { isDatabaseAway, onceDatabaseIsBack } from '../store/database-away.ts'
import type { Queue } from '../store/queue.ts'
import { channels, type Signals } from '../store/signals.ts'
import { BatchAnswers } from '../batches/batch-answers.ts'
import { anyBatch } from '../store/accept-batch.ts'
import { askAgain } from './ask-again.ts'
import { executeRun, type RunTools } from './execute-run.ts'
import { keepLease } from './keep-lease.ts'
import { noticeStandstill } from './notice-standstill.ts'

export interface WorkerTools extends RunTools {
  queue: Queue
  signals: Signals
  /** Runs at a time. */
  maxRuns: number
  /** Of these, runs of batches: the others are kept free for checks that somebody waits for. */
  maxBatchRuns: number
  /** How long `drain` waits for runs to end by themselves. */
  drainMs: number
}

/** The queue is the quick way to a run; this look at the runs themselves finds those of which the job got lost. */
const lookEveryMs = 2_000
const maxTakenAtOnce = 10
/** A run that meets a standstill in every attempt is told as it was seen in the last. */
const maxAttemptsForStandstill = 3
const giveBackMs = 3_000

interface Running {
  run: ClaimedRun
  ended: Promise<void>
  giveBack(): void
}

/** Takes runs from the queue, several at a time, until it is closed. */
export class RunWorker {
  readonly #tools: WorkerTools
  readonly #running = new Map<string, Running>()
  readonly #answers: BatchAnswers<WorkerTools['ports']>
  readonly #draining = Promise.withResolvers<void>()
  #isDraining = false
  #mayGiveUp = false
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined
  #takingBatchRuns: Promise<void> | undefined
  #stopHearing: (() => void) | undefined
  #standstill: { close(): void } | undefined

  constructor(tools: WorkerTools) {
    this.#tools = tools
    this.#answers = new BatchAnswers(tools.ports)
  }

  async start(): Promise<void> {
    await this.#tools.queue.takeRuns((runId) => this.#take(runId))
    await this.#tools.queue.takeRepetitions((runId) => askAgain(this.#tools, runId))
    this.#stopHearing = this.#tools.signals.listen(channels.batchAdded, anyBatch, () => this.#takeBatchRuns())
    this.#standstill = noticeStandstill((forMs) => this.#giveBackDoubtful(forMs))
    this.#lookSoon()
  }

  /** Takes no more runs, waits a while for those it has, then gives the rest back to the queue. */
  async drain(): Promise<void> {
    this.#isDraining = true
    this.#draining.resolve()
    clearTimeout(this.#timer)
    this.#stopHearing?.()
    const patience = new AbortController()
    const deadline = sleep(this.#tools.drainMs, undefined, { signal: patience.signal }).catch(() => {})
    await Promise.race([Promise.all([this.#tools.queue.takeNoMore(), this.#looking, this.#takingBatchRuns]), deadline])
    await Promise.race([this.#allEnded(), deadline])
    patience.abort()
    for (const { giveBack } of this.#running.values()) giveBack()
    await Promise.race([this.#allEnded(), sleep(giveBackMs)])
    this.#mayGiveUp = true
    this.#standstill?.close()
  }

  async #allEnded(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ ended }) => ended))
  }

  #lookSoon(): void {
    if (this.#isDraining) return
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => this.#lookSoon())
    }, lookEveryMs)
  }

  async #look(): Promise<void> {
    const room = Math.min(maxTakenAtOnce, this.#tools.maxRuns - this.#running.size)
    if (room <= 0) return
    try {
      for (const runId of await readQueuedRunIds(this.#tools.database, room)) await this.#take(runId)
      this.#takeBatchRuns()
    } catch (error) {
      if (!isDatabaseAway(error)) this.#tools.onError(error)
    }
  }

  /** Resolves once the run has begun, so that the queue hands out the next; waits while there is no room. */
  async #take(runId: string): Promise<void> {
    while (this.#running.size >= this.#tools.maxRuns && !this.#isDraining) {
      await Promise.race([this.#draining.promise, ...[...this.#running.values()].map(({ ended }) => ended)])
    }
    // A run that is left here is still queued, and is found by the next look of any worker.
    if (this.#isDraining || this.#running.has(runId)) return
    const run = await claimRun(this.#tools.database, { runId, vantage: this.#tools.probe.vantage })
    if (run !== undefined) this.#begin(run)
  }

  /**
   * Takes runs of batches while there is room for them. They have slots of their own, and none while checks that
   * somebody waits for fill half of all.
   */
  #takeBatchRuns(): void {
    const take = async (): Promise<void> => {
      while (this.#hasRoomForBatches()) {
        const run = await claimBatchRun(this.#tools.database, { vantage: this.#tools.probe.vantage })
        if (run === undefined) return
        this.#begin(run)
      }
    }
    this.#takingBatchRuns ??= take()
      .catch((error: unknown) => {
        if (!isDatabaseAway(error)) this.#tools.onError(error)
      })
      .finally(() => (this.#takingBatchRuns = undefined))
  }

  #hasRoomForBatches(): boolean {
    if (this.#isDraining) return false
    const ofBatches = [...this.#running.values()].filter(({ run }) => run.batchId !== null).length
    const { maxRuns, maxBatchRuns } = this.#tools
    return ofBatches < maxBatchRuns && this.#running.size - ofBatches < maxRuns / 2
  }

  #begin(run: ClaimedRun): void {
    const stop = new AbortController()
    const abandon = new AbortController()
    let isGivenBack = false
    const giveBack = () => {
      isGivenBack = true
      abandon.abort()
    }
    const ended = this.#execute(run, { stop, abandon, giveBack })
      .then(() => (isGivenBack ? this.#release(run) : undefined))
      .catch(this.#tools.onError)
      .finally(() => {
        this.#running.delete(run.id)
        if (run.batchId !== null) this.#takeBatchRuns()
      })
    this.#running.set(run.id, { run, ended, giveBack })
  }

  async #execute(
    run: ClaimedRun,
    { stop, abandon, giveBack }: { stop: AbortController; abandon: AbortController; giveBack(): void },
  ): Promise<void> {
    const { database, signals, onError } = this.#tools
    let isObserved = false
    const lease = keepLease(database, run, {
      onLost: () => abandon.abort(),
      onStopWanted: () => stop.abort(),
      // Another worker may have the run by now. An outcome is kept nevertheless: it counts if nobody took the run.
      onSilence: () => !isObserved && giveBack(),
      onError,
    })
    const stopListening = signals.listen(channels.stopWanted, run.id, () => lease.renew())
    const control = { stop: stop.signal, abandon: abandon.signal, onObserved: () => (isObserved = true) }
    try {
      // When it throws, the lease runs out, and whoever finds the run begins it anew.
      await executeRun(run, { ...this.#tools, ports: this.#answers.portsFor(run.batchId) }, control)
    } finally {
      stopListening()
      lease.close()
    }
  }

  async #release(run: ClaimedRun): Promise<void> {
    const { database, queue, onError } = this.#tools
    await onceDatabaseIsBack(() => releaseRun(database, queue, run), { isUseless: () => this.#mayGiveUp, onError })
  }

  /** The run is begun anew: what it saw around a standstill of ours says nothing about them. */
  #giveBackDoubtful(forMs: number): void {
    const doubtful = [...this.#running.values()].filter(({ run }) => run.attempt < maxAttemptsForStandstill)
    if (doubtful.length === 0) return
    const seconds = Math.round(forMs / 1_000)
    this.#tools.onError(new Error(`This worker stood still for ${seconds} s. What it was checking begins anew.`))
    for (const { giveBack } of doubtful) giveBack()
  }
}
