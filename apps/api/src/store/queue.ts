import { PgBoss, fromPrisma } from 'pg-boss'
import { connectionOptions, type Transaction } from './database.ts'

/** One check to run. */
const runQueue = 'run'
/** A check that is to be repeated when the time has come that a server asked for. */
const againQueue = 'ask-again'
/** One finding that is asked again, while a person waits. */
const verifyQueue = 'verify'
const againEverySeconds = 5
/** Making and tidying its tables may take a while; a connection without an answer must not be waited for for ever. */
const queueLimits = { statement_timeout: 15_000, query_timeout: 16_000, idle_in_transaction_session_timeout: 10_000 }

/** Jobs in Postgres. A job only wakes a worker; what is to be done, and by whom, stands in the row of the run. */
export interface Queue {
  /** Puts a run up, in the caller's transaction: accepted means both are there. */
  enqueueRun(tx: Transaction, runId: string): Promise<void>
  /** Takes jobs until the queue closes. A handler that throws gets its job again. */
  takeRuns(handler: (runId: string) => Promise<void>): Promise<void>
  /** Puts up the repetition of a run for later; once, however often it is asked for. */
  repeatLater(runId: string, afterSeconds: number): Promise<void>
  /** Takes repetitions whose time has come, until the queue closes. */
  takeRepetitions(handler: (runId: string) => Promise<void>): Promise<void>
  /** Puts up a finding that is asked again, in the caller's transaction. */
  enqueueVerification(tx: Transaction, id: string): Promise<void>
  /** Takes findings that are asked again, until the queue closes. */
  takeVerifications(handler: (id: string) => Promise<void>): Promise<void>
  takeNoMore(): Promise<void>
  close(): Promise<void>
}

export async function openQueue(
  databaseUrl: string,
  { isWorker, onError }: { isWorker: boolean; onError: (error: Error) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    ...connectionOptions(databaseUrl, 'waypost queue'),
    ...queueLimits,
    // Whatever a crash of the database makes it forget of a job, the row of the run knows better: no job waits for a disk.
    options: '-c synchronous_commit=off',
    max: isWorker ? 4 : 2,
    useListenNotify: isWorker,
    supervise: isWorker,
    schedule: false,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    registerInstance: false,
  })
  boss.on('error', onError)
  const close = () => boss.stop({ graceful: true, timeout: 5_000 })
  const options = { notify: true, retryLimit: 3, retryDelay: 1, heartbeatSeconds: 10, deleteAfterSeconds: 3_600 }
  try {
    await boss.start()
    await boss.createQueue(runQueue, options)
    await boss.createQueue(verifyQueue, options)
    await boss.createQueue(againQueue, { retryLimit: 3, retryDelay: 5, deleteAfterSeconds: 3_600 })
  } catch (error) {
    await close().catch(() => {})
    throw error
  }

  return {
    enqueueRun: async (tx, runId) => {
      const jobId = await boss.send(runQueue, { runId }, { db: fromPrisma(tx) })
      if (jobId === null) throw new Error(`The queue did not take run ${runId}`)
    },
    takeRuns: async (handler) => {
      const batches = { batchSize: 5, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 2 }
      await boss.work<{ runId: string }>(runQueue, batches, async (jobs) => {
        for (const job of jobs) await handler(job.data.runId)
      })
    },
    repeatLater: async (runId, afterSeconds) => {
      await boss.send(againQueue, { runId }, { id: runId, startAfter: afterSeconds })
    },
    takeRepetitions: async (handler) => {
      await boss.work<{ runId: string }>(againQueue, { pollingIntervalSeconds: againEverySeconds }, async (jobs) => {
        for (const job of jobs) await handler(job.data.runId)
      })
    },
    enqueueVerification: async (tx, id) => {
      const jobId = await boss.send(verifyQueue, { id }, { db: fromPrisma(tx) })
      if (jobId === null) throw new Error(`The queue did not take verification ${id}`)
    },
    takeVerifications: async (handler) => {
      const batches = { batchSize: 5, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 2 }
      await boss.work<{ id: string }>(verifyQueue, batches, async (jobs) => {
        for (const job of jobs) await handler(job.data.id)
      })
    },
    takeNoMore: async () => {
      await Promise.all([runQueue, againQueue, verifyQueue].map((name) => boss.offWork(name)))
    },
    close,
  }
}
