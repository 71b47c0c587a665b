import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalPostgres } from '@waypost/local-postgres'

/** One real Postgres for all integration tests, unless WAYPOST_TEST_DATABASE_URL names another. */
export default async function postgresForTests(): Promise<() => Promise<void>> {
  if (process.env['WAYPOST_TEST_DATABASE_URL'] !== undefined) return async () => {}
  const folder = mkdtempSync(join(tmpdir(), 'waypost-integration-'))
  chmodSync(folder, 0o755)
  const settings = { fsync: 'off', max_connections: '300' }
  const postgres = await startLocalPostgres({ dataDir: join(folder, 'postgres'), log: () => {}, settings })
  process.env['WAYPOST_TEST_DATABASE_URL'] = postgres.url
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
