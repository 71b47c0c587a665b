import type { ClaimedRun } from '../store/claim-run.ts'
import type { Database } from '../store/database.ts'
import { appendRunEvents, type NewRunEvent } from '../store/run-events.ts'
import type { LiveRun } from './live-run.ts'

const gapMs = 100

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
  #wroteAtMs = -gapMs
  #hasNews = false

  constructor(run: ClaimedRun, live: LiveRun, { database, onError }: TellerTools) {
    this.#database = database
    this.#onError = onError
    this.#run = run
    this.#live = live
  }

  get signal(): AbortSignal {
    return this.#lost.signal
  }

  tellSoon(): void {
    this.#hasNews = true
    if (this.#timer !== undefined || this.#writing !== undefined) return
    const waitMs = Math.max(0, this.#wroteAtMs + gapMs - performance.now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#writing = this.#write().finally(() => {
        this.#writing = undefined
        // What came while this was being written would else wait for the event after it.
        if (this.#hasNews || this.#unwritten.length > 0) this.tellSoon()
      })
    }, waitMs)
  }

  /** Stops writing. Returns what could not be written yet, or undefined when the run is not ours any more. */
  async close(): Promise<NewRunEvent[] | undefined> {
    clearTimeout(this.#timer)
    await this.#writing
    clearTimeout(this.#timer)
    this.#unwritten.push(...this.#live.takeEvents())
    return this.#lost.signal.aborted ? undefined : this.#unwritten
  }

  async #write(): Promise<void> {
    this.#hasNews = false
    this.#unwritten.push(...this.#live.takeEvents())
    this.#wroteAtMs = performance.now()
    const events = this.#unwritten
    if (events.length === 0 || this.#lost.signal.aborted) return
    try {
      const lastSeq = await appendRunEvents(this.#database.prisma, this.#run, events)
      if (lastSeq === undefined) this.#lost.abort('abandoned')
      this.#unwritten = []
    } catch (error) {
      // Told again with what comes next; should the database stay away, the lease runs out and the run is retaken.
      this.#onError(error)
    }
  }
}
