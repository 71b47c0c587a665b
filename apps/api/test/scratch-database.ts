import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startLocalPostgres } from '@waypost/local-postgres'

export interface ScratchDatabase {
  url: string
  remove(): Promise<void>
}

/**
 * A new empty database on the server that WAYPOST_TEST_DATABASE_URL names, else on a Postgres of our own that lives
 * as long as the test file.
 */
export async function makeScratchDatabase(): Promise<ScratchDatabase> {
  const given = process.env['WAYPOST_TEST_DATABASE_URL']
  const server = given === undefined ? await startOwnServer() : { url: given, stop: async () => {} }
  const name = `waypost_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await onServer(server.url, `CREATE DATABASE ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return {
    url: url.href,
    remove: async () => {
      await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await server.stop()
    },
  }
}

async function startOwnServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-test-'))
  // Under root the database runs as another user, who must be able to enter.
  await chmod(folder, 0o755)
  const postgres = await startLocalPostgres({
    dataDir: join(folder, 'postgres'),
    log: () => {},
    settings: { fsync: 'off' },
  })
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query(sql)
  await client.end()
}
