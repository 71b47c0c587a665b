import { type Database, Prisma } from './database.ts'

export interface RateLimit {
  key: string
  max: number
  windowSeconds: number
}

export interface WindowState {
  count: number
  /** Until the window ends. */
  seconds: number
}

/** Until the window of a row ends, as whole seconds. */
const secondsLeft = Prisma.raw('GREATEST(1, ceil(extract(epoch FROM ends_at - now())))::int AS seconds')

/** Counts one try in a window if `from` has a row, and returns its state. */
export function countSql({ key, windowSeconds }: Omit<RateLimit, 'max'>, from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO rate_window AS known (key, count, ends_at)
    SELECT ${key}, 1, now() + make_interval(secs => ${windowSeconds}::int) FROM ${from}
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known.ends_at < now() THEN 1 ELSE LEAST(known.count + 1, 1000000) END,
      ends_at = CASE WHEN known.ends_at < now() THEN EXCLUDED.ends_at ELSE known.ends_at END
    RETURNING count, ${secondsLeft}`
}

/** What was counted so far in a window that goes on. */
export function windowSql(key: string): Prisma.Sql {
  return Prisma.sql`SELECT count, ${secondsLeft} FROM rate_window WHERE key = ${key} AND ends_at >= now()`
}

/**
 * Counts one try within a window that begins with the first, and says how many there were with it. All processes count
 * together, on the clock of the database.
 */
export async function countInWindow({ prisma }: Database, limit: Omit<RateLimit, 'max'>): Promise<WindowState> {
  const rows = await prisma.$queryRaw<WindowState[]>(countSql(limit, Prisma.sql`(SELECT) AS once`))
  return rows[0] ?? { count: 1, seconds: limit.windowSeconds }
}

/** What was counted so far, without counting. */
export async function readWindow({ prisma }: Database, limit: Omit<RateLimit, 'max'>): Promise<WindowState> {
  const rows = await prisma.$queryRaw<WindowState[]>(windowSql(limit.key))
  return rows[0] ?? { count: 0, seconds: limit.windowSeconds }
}

/** Counts one try. Returns 0 while there are tries left, else in how many seconds the window ends. */
export async function countTry(database: Database, limit: RateLimit): Promise<number> {
  const { count, seconds } = await countInWindow(database, limit)
  return count <= limit.max ? 0 : seconds
}

/** Takes one try back: it turned out to be no guess. */
export async function giveBackTry({ prisma }: Database, key: string): Promise<void> {
  await prisma.$executeRaw`UPDATE rate_window SET count = count - 1 WHERE key = ${key} AND count > 0`
}
