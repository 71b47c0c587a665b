import { createHash, randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import pg from 'pg'
import { connectionOptions } from './database.ts'
import { explainDatabaseError } from './explain-database-error.ts'
import { refuseDatabase } from './refuse-database.ts'
import { SetupError } from './setup-error.ts'

const migrationsFolder = new URL('../../../../prisma/migrations/', import.meta.url)
/** Any number will do, as long as every Waypost uses the same. */
const lockId = 8_257_114_029

/**
 * Applies the migrations that this database lacks, in the order of their names. Processes that start together
 * wait for each other. Keeps Prisma's own ledger, so that Prisma's tools see what was applied.
 * Returns the names it applied.
 *
 * @throws SetupError when the database cannot be opened or must not be touched; its message says what to do
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(connectionOptions(databaseUrl, 'waypost migrations'))
  client.on('error', () => {})
  try {
    await client.connect()
    const names = await migrationNames()
    await client.query('SELECT pg_advisory_lock($1)', [lockId])
    await refuseDatabase(client, databaseUrl, names)
    await client.query(ledgerTable)
    const applied: string[] = []
    const done = await finishedMigrations(client)
    for (const name of names) {
      const sql = await readFile(new URL(`${name}/migration.sql`, migrationsFolder), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      const known = done.get(name)
      if (known === undefined) {
        await applyOne(client, { name, sql, checksum })
        applied.push(name)
      } else if (known !== checksum) {
        throw new Error(`The migration ${name} was changed after this database had applied it`)
      }
    }
    return applied
  } catch (error) {
    const sentence = error instanceof SetupError ? undefined : explainDatabaseError(error, databaseUrl)
    throw sentence === undefined ? error : new SetupError(sentence, { cause: error })
  } finally {
    await client.end()
  }
}

/** The migrations of this version, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function finishedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

/** The migration and its ledger row stand or fall together. */
async function applyOne(client: pg.Client, migration: { name: string; sql: string; checksum: string }): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`The migration ${migration.name} could not be applied`, { cause: error })
  }
}

const ledgerTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`
