import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from '../store/queue.ts'
import { claimVerification } from '../store/verifications.ts'
import { executeVerification, type VerificationTools } from './execute-verification.ts'

/** At a time; one that waits for its turn at a mail server does nothing. */
const maxRunning = 50

/** Asks findings again, several at a time, until it is closed. One that is lost with its worker can be asked for anew. */
export class VerifyWorker {
  readonly #tools: VerificationTools & { queue: Queue; drainMs: number }
  readonly #running = new Set<Promise<void>>()
  readonly #ending = new AbortController()

  constructor(tools: VerificationTools & { queue: Queue; drainMs: number }) {
    this.#tools = tools
  }

  async start(): Promise<void> {
    await this.#tools.queue.takeVerifications((id) => this.#take(id))
  }

  /** Waits a while for those that are going on, then drops the rest. The queue must hand out no more. */
  async drain(): Promise<void> {
    await Promise.race([Promise.all(this.#running), sleep(this.#tools.drainMs, undefined, { ref: false })])
    this.#ending.abort()
    await Promise.all(this.#running)
  }

  /** Resolves once it has begun, so that the queue hands out the next. */
  async #take(id: string): Promise<void> {
    while (this.#running.size >= maxRunning) await Promise.race(this.#running)
    if (this.#ending.signal.aborted) return
    const { database, probe, onError } = this.#tools
    const asked = await claimVerification(database, { id, vantage: probe.vantage })
    if (asked === undefined) return
    const ended = executeVerification(asked, this.#tools, this.#ending.signal)
      .catch(onError)
      .finally(() => this.#running.delete(ended))
    this.#running.add(ended)
  }
}
