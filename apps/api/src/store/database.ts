import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from './generated/client.ts'
import { makeStatementNames } from './statement-names.ts'

/** The one way to the tables. `tx` of a transaction has the same methods. */
export interface Database {
  prisma: PrismaClient
  /** How many connections there are, how many of them do nothing, and how many statements wait for one. */
  connections(): { total: number; idle: number; waiting: number }
  close(): Promise<void>
}
export type Transaction = Prisma.TransactionClient
export { Prisma }

/** What every connection of ours to Postgres is opened with. */
export function connectionOptions(url: string, applicationName: string) {
  return {
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  } satisfies pg.ClientConfig
}

/**
 * What a statement may take. The server ends a slow one; when the network swallowed it, nothing comes back, and we give
 * up by ourselves a second later. A transaction left open by a process that was stopped lets go of its rows.
 */
export const statementLimits = {
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
} satisfies pg.ClientConfig

/** Opens a pool. It connects on first use and again after Postgres was away; `onError` hears of lost connections. */
export function openDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    ...connectionOptions(url, 'waypost'),
    ...statementLimits,
    max: 12,
    // A check now and then finds connections that are open and know its statements.
    min: 4,
    idleTimeoutMillis: 60_000,
  })
  let isClosing = false
  // A connection that says goodbye while Postgres stops is not lost.
  const onLost = (error: Error) => !isClosing && onError(error)
  // Without these handlers a restart of Postgres ends the process.
  pool.on('error', onLost)
  pool.on('connect', (client) => client.on('error', onLost))
  // Prisma gives a connection back as good even when its ROLLBACK got no answer: the next statement would wait behind it.
  pool.on('release', (_error, client) => {
    if (client.getTransactionStatus() !== 'I') client.end().catch(() => {})
  })
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: makeStatementNames() }),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  })
  return {
    prisma,
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      isClosing = true
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}
