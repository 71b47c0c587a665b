import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from './generated/client.ts'

/** The one way to the tables. `tx` of a transaction has the same methods. */
export interface Database {
  prisma: PrismaClient
  close(): Promise<void>
}
export type Transaction = Prisma.TransactionClient
export { Prisma }

/** What every connection of ours to Postgres is opened with. */
export function connectionOptions(url: string, applicationName: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}

/** Opens a pool. It connects on first use and again after Postgres was away; `onError` hears of lost connections. */
export function openDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    ...connectionOptions(url, 'waypost'),
    max: 12,
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  // Without these handlers a restart of Postgres ends the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  })
  return {
    prisma,
    close: async () => {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}
