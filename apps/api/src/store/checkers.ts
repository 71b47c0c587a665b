import type { Database } from './database.ts'

/** What a worker says of itself. */
export interface CheckerIntroduction {
  vantage: string
  version: string
  ehloName: string
  isEhloNameConfigured: boolean
  /** `address:port`, in the order in which they are asked. */
  resolvers: string[]
}

/** Says that the worker of this id lives. Clocks of workers may differ, so the time is the database's. */
export async function noteChecker({ prisma }: Database, id: string, about: CheckerIntroduction): Promise<void> {
  const { vantage, version, ehloName, isEhloNameConfigured, resolvers } = about
  await prisma.$executeRaw`
    INSERT INTO checker (id, vantage, version, ehlo_name, is_ehlo_name_configured, resolvers)
    VALUES (${id}::uuid, ${vantage}, ${version}, ${ehloName}, ${isEhloNameConfigured}, ${resolvers})
    ON CONFLICT (id) DO UPDATE SET last_seen_at = now()`
}

/** Forgets workers that nobody has heard of for a week. */
export async function removeOldCheckers({ prisma }: Database): Promise<void> {
  await prisma.$executeRaw`DELETE FROM checker WHERE last_seen_at < now() - interval '7 days'`
}

export interface KnownChecker extends CheckerIntroduction {
  /** Workers of this vantage that were heard of within 30 s. */
  workerCount: number
  lastSeenAt: Date
}

/** The vantages of the last week, at most 20, each as its newest worker introduces it. */
export async function readCheckers({ prisma }: Database): Promise<KnownChecker[]> {
  return prisma.$queryRaw<KnownChecker[]>`
    SELECT DISTINCT ON (vantage) vantage, version, ehlo_name AS "ehloName",
      is_ehlo_name_configured AS "isEhloNameConfigured", resolvers, last_seen_at AS "lastSeenAt",
      (count(*) FILTER (WHERE last_seen_at > now() - interval '30 seconds') OVER (PARTITION BY vantage))::int
        AS "workerCount"
    FROM checker ORDER BY vantage, last_seen_at DESC LIMIT 20`
}
