import type pg from 'pg'
import { partsOf } from './explain-database-error.ts'
import { SetupError } from './setup-error.ts'

const oldestVersion = 15

/**
 * Refuses a database that this version must not touch: a Postgres that is too old, one that can only be read, tables
 * of another program, or tables of a newer Waypost. Changes nothing.
 */
export async function refuseDatabase(client: pg.Client, databaseUrl: string, ourMigrations: string[]): Promise<void> {
  const { place, name } = partsOf(databaseUrl)
  const { rows } = await client.query<Look>(look)
  const [{ version, is_read_only, has_ledger, others } = nothing] = rows
  if (Math.floor(version / 10_000) < oldestVersion) {
    throw new SetupError(
      `Postgres at ${place} is version ${Math.floor(version / 10_000)}. Waypost needs ${oldestVersion} or newer.`,
    )
  }
  if (is_read_only) {
    throw new SetupError(`The database at ${place} can only be read. Name the primary server in DATABASE_URL.`)
  }
  if (!has_ledger) {
    if (others.length === 0) return
    throw foreign(name, others)
  }
  const ledger = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  const applied = ledger.rows.map((row) => row.migration_name)
  const unknown = applied.filter((migration) => !ourMigrations.includes(migration))
  if (unknown.length === 0) return
  if (unknown.length === applied.length) throw foreign(name, others)
  throw new SetupError(
    `The database “${name}” was made by a newer Waypost (its step ${unknown.at(-1)} is unknown here). ` +
      'Start that version or a newer one; nothing was changed.',
  )
}

function foreign(name: string, tables: string[]): SetupError {
  const shown = tables.slice(0, 3).join(', ')
  return new SetupError(
    `The database “${name}” has tables of another program (${shown}). ` +
      'Give Waypost an empty database of its own in DATABASE_URL; nothing was changed.',
  )
}

interface Look {
  version: number
  is_read_only: boolean
  has_ledger: boolean
  others: string[]
}
const nothing: Look = { version: 0, is_read_only: false, has_ledger: false, others: [] }
const look = `
  SELECT current_setting('server_version_num')::int AS version,
    pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool AS is_read_only,
    to_regclass('"_prisma_migrations"') IS NOT NULL AS has_ledger,
    ARRAY(SELECT relname::text FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v')
        AND relname <> '_prisma_migrations'
        AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
      ORDER BY relname) AS others`
