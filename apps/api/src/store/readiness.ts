import type { Database } from './database.ts'
import { migrationNames } from './migrate.ts'

/** What the database lacks for this process to serve: its tables, or the queue's. */
export async function readMissingTables({ prisma }: Database): Promise<{ migrations: string[]; hasQueue: boolean }> {
  const [rows, wanted] = await Promise.all([
    prisma.$queryRaw<{ has_queue: boolean; applied: string[] | null }[]>`
      SELECT to_regclass('pgboss.job') IS NOT NULL AS has_queue, (
        SELECT array_agg(migration_name) FROM "_prisma_migrations"
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS applied`,
    migrationNames(),
  ])
  const applied = new Set(rows[0]?.applied)
  return { migrations: wanted.filter((name) => !applied.has(name)), hasQueue: rows[0]?.has_queue ?? false }
}
