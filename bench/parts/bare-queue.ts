import { PgBoss } from 'pg-boss'

/**
 * The queue library alone, on the same Postgres and with the settings that Waypost gives it, its jobs doing nothing:
 * what any work costs that goes through it.
 */
export class BareQueue {
  readonly #boss: PgBoss
  readonly #started = new Map<string, PromiseWithResolvers<number>>()

  private constructor(boss: PgBoss) {
    this.#boss = boss
  }

  static async open(databaseUrl: string): Promise<BareQueue> {
    const boss = new PgBoss({
      connectionString: databaseUrl,
      schema: 'bench_queue',
      max: 4,
      useListenNotify: true,
      schedule: false,
      superviseIntervalSeconds: 1,
      monitorIntervalSeconds: 1,
    })
    boss.on('error', console.error)
    await boss.start()
    await boss.createQueue('bench', { notify: true, retryLimit: 3, retryDelay: 1, heartbeatSeconds: 10 })
    const queue = new BareQueue(boss)
    await boss.work(
      'bench',
      { batchSize: 5, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 2 },
      async (jobs) => {
        for (const { id } of jobs) queue.#startOf(id).resolve(performance.now())
      },
    )
    return queue
  }

  /** Milliseconds from the send to the start of the job. */
  async wait(): Promise<number> {
    const startedMs = performance.now()
    const id = await this.#boss.send('bench', {})
    if (id === null) throw new Error('The queue took no job')
    return (await this.#startOf(id).promise) - startedMs
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5_000 })
  }

  /** A job may start before its send has returned. */
  #startOf(id: string): PromiseWithResolvers<number> {
    const start = this.#started.get(id) ?? Promise.withResolvers<number>()
    this.#started.set(id, start)
    return start
  }
}
