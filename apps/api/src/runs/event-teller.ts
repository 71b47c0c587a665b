import type { ClaimedRun } from '../store/claim-run.ts'
import type { Database } from '../store/database.ts'
import { appendRunEvents, type NewRunEvent } from '../store/run-events.ts'
import type { LiveRun } from './live-run.ts'

const gapMs = 100
/** After a write that failed, the database is left alone this long. */
const restMs = 1_000

export interface TellerTools {
  database: Database
  onError(error: unknown): void
}

/**
 * Writes the events of a live run, what came together in one statement and at most ten times a second. Keeps what
 * could not be written while the database is away. Its signal aborts when the run turns out to be no longer ours.
 */
export class EventTeller {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  readonly #run: ClaimedRun
  readonly #live: LiveRun
  readonly #lost = new AbortController()
  #unwritten: NewRunEvent[] = []
  #writing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #writtenSeq: number
  #mayWriteAtMs = 0
  #hasNews = false

  constructor(run: ClaimedRun, live: LiveRun, { database, onError }: TellerTools) {
    this.#database = database
    this.#onError = onError
    this.#run = run
    this.#writtenSeq = run.lastSeq
    this.#live = live
  }

  get signal(): AbortSignal {
    return this.#lost.signal
  }

  tellSoon(): void {
    this.#hasNews = true
    if (this.#timer !== undefined || this.#writing !== undefined) return
    const waitMs = Math.max(0, this.#mayWriteAtMs - performance.now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#writing = this.#write().finally(() => {
        this.#writing = undefined
        // What came while this was being written would else wait for the event after it.
        if (this.#hasNews || this.#unwritten.length > 0) this.tellSoon()
      })
    }, waitMs)
  }

  /**
   * Stops writing. Returns what could not be written yet and the number after which it comes, or undefined when the
   * run is not ours any more. What the run has not been asked for is left to its conclusion.
   */
  async close(): Promise<{ untold: NewRunEvent[]; lastSeq: number } | undefined> {
    clearTimeout(this.#timer)
    await this.#writing
    clearTimeout(this.#timer)
    return this.#lost.signal.aborted ? undefined : { untold: this.#unwritten, lastSeq: this.#writtenSeq }
  }

  async #write(): Promise<void> {
    this.#hasNews = false
    this.#unwritten.push(...this.#live.takeEvents())
    this.#mayWriteAtMs = performance.now() + gapMs
    const events = this.#unwritten
    if (events.length === 0 || this.#lost.signal.aborted) return
    try {
      const run = { ...this.#run, lastSeq: this.#writtenSeq }
      const lastSeq = await appendRunEvents(this.#database.prisma, run, events)
      if (lastSeq === undefined) this.#lost.abort()
      this.#writtenSeq += events.length
      this.#unwritten = []
    } catch (error) {
      // Told again, under the same numbers, with what comes next. Should the database stay away, the lease runs out.
      this.#mayWriteAtMs = performance.now() + restMs
      this.#onError(error)
    }
  }
}
