import { startLab } from '@waypost/lab'
import pg from 'pg'
import { openAccounts } from '../../src/auth/auth.ts'
import { beginSession } from '../../src/auth/sessions.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { type BenchPostgres, startBenchPostgres } from './bench-postgres.ts'
import { Child } from './child.ts'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import { freePorts } from './free-ports.ts'
import type { Timeline } from './timeline.ts'

/** A whole installation as processes of their own, with a bad network between them and their Postgres. */
export interface FaultBench {
  postgres: BenchPostgres
  proxy: FaultProxy
  apis: Child[]
  workers: Child[]
  /** Where the api processes listen. */
  urls: string[]
  /** Session cookies of colleagues who may start checks. */
  cookies: string[]
  timeline: Timeline
  /** Asks the database directly, past the bad network. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export async function makeFaultBench({
  timeline,
  folder,
  people = 12,
  isKeptRunning = false,
  environment = {},
}: {
  timeline: Timeline
  folder?: string
  people?: number
  /** Postgres is brought back by our own launcher when it dies. */
  isKeptRunning?: boolean
  environment?: Record<string, string>
}): Promise<FaultBench> {
  await using opened = new AsyncDisposableStack()
  const lab = opened.adopt(await startLab(), (it) => it.stop())
  const postgres = opened.adopt(await startBenchPostgres(folder, isKeptRunning), (it) => it.remove())
  const proxy = opened.adopt(await startFaultProxy(postgres.port), (it) => it.close())
  await migrate(postgres.url)
  const cookies = await makeColleagues(postgres.url, people)
  const throughProxy = new URL(postgres.url)
  throughProxy.port = String(proxy.port)
  const shared = { ...lab.environment, DATABASE_URL: throughProxy.href, WAYPOST_ADDRESS_GAP_MS: '0', ...environment }
  const ports = await freePorts(2)
  const urls = ports.map((port) => `http://127.0.0.1:${port}`)
  const child = (kind: 'api' | 'worker', name: string, own: Record<string, string> = {}) =>
    opened.adopt(new Child({ kind, name, timeline, environment: { ...shared, ...own } }), async (it) => {
      await it.end('SIGKILL')
    })
  const apis = ports.map((port, index) =>
    child('api', `api-${index + 1}`, { HOST: '127.0.0.1', PORT: String(port), WAYPOST_BASE_URL: urls[index] ?? '' }),
  )
  const workers = [child('worker', 'worker-1'), child('worker', 'worker-2')]
  await Promise.all([...apis, ...workers].map((each) => each.start()))
  const closing = opened.move()
  return {
    postgres,
    proxy,
    apis,
    workers,
    urls,
    cookies,
    timeline,
    query: (sql, values) => queryOnce(postgres.url, sql, values),
    close: () => closing.disposeAsync(),
  }
}

/** A connection of its own for each question: the database may have been killed since the last one. */
async function queryOnce<Row extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function makeColleagues(databaseUrl: string, count: number): Promise<string[]> {
  const database = openDatabase(databaseUrl, () => {})
  try {
    const accounts = await openAccounts(database.prisma, { baseUrl: 'http://localhost', secret: 'x'.repeat(32) })
    const cookies: string[] = []
    for (let index = 0; index < count; index++) {
      const person = { name: `Colleague ${index}`, email: `colleague-${index}@example.com`, role: 'agent' }
      const { id } = await accounts.createUser(person, { method: 'test' })
      cookies.push(`waypost=${await beginSession(accounts, { userId: id, ipAddress: '', userAgent: '' })}`)
    }
    return cookies
  } finally {
    await database.close()
  }
}
