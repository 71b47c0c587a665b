import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../src/store/migrate.ts'
import { wholeSchemaSql } from '../../../scripts/prisma-schema-sql.mjs'
import { makeScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let migrated: ScratchDatabase
let declared: ScratchDatabase

beforeAll(async () => {
  migrated = await makeScratchDatabase()
  declared = await makeScratchDatabase()
})
afterAll(async () => {
  await migrated?.remove()
  await declared?.remove()
})

it('applies each migration once, also when several processes start together', async () => {
  const results = await Promise.all([1, 2, 3].map(() => migrate(migrated.url)))
  expect(results.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await migrate(migrated.url)).toEqual([])
  const ledger = await rows(
    migrated.url,
    'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY migration_name',
  )
  const names = await readdir(new URL('../../../prisma/migrations/', import.meta.url))
  expect(ledger).toEqual(
    names
      .filter((name) => /^\d{14}_/.test(name))
      .sort()
      .map((name) => ({
        migration_name: name,
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        applied_steps_count: 1,
      })),
  )
})

it('leads to exactly the tables that prisma/schema.prisma declares', async () => {
  await rows(declared.url, await wholeSchemaSql())
  expect(await catalogue(migrated.url)).toEqual(await catalogue(declared.url))
})

/** Every column, key and index, as text. */
async function catalogue(url: string): Promise<unknown[]> {
  return rows(
    url,
    `SELECT 'column' AS kind, attrelid::regclass || '.' || attname AS name, concat_ws(' ',
        format_type(atttypid, atttypmod), attnotnull, attidentity, pg_get_expr(adbin, adrelid)) AS definition
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
        AND relname <> '_prisma_migrations'
    UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations'
        AND contype <> 'n'
    UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    ORDER BY 1, 2`,
  )
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
