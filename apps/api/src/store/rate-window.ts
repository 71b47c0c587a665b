import type { Database } from './database.ts'

export interface RateLimit {
  key: string
  max: number
  windowSeconds: number
}

/**
 * Counts one try within a window that begins with the first. Returns 0 while there are tries left, else in how many
 * seconds the window ends. All api processes count together, on the clock of the database.
 */
export async function countTry({ prisma }: Database, limit: RateLimit): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO rate_window AS known (key, count, ends_at)
    VALUES (${limit.key}, 1, now() + make_interval(secs => ${limit.windowSeconds}::int))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known.ends_at < now() THEN 1 ELSE LEAST(known.count + 1, 1000000) END,
      ends_at = CASE WHEN known.ends_at < now() THEN EXCLUDED.ends_at ELSE known.ends_at END
    RETURNING count, ceil(extract(epoch FROM ends_at - now()))::int AS seconds`
  const [row] = rows
  return row === undefined || row.count <= limit.max ? 0 : Math.max(1, row.seconds)
}

/** Takes one try back: it turned out to be no guess. */
export async function giveBackTry({ prisma }: Database, key: string): Promise<void> {
  await prisma.$executeRaw`UPDATE rate_window SET count = count - 1 WHERE key = ${key} AND count > 0`
}
