import { v7 as uuidv7 } from 'uuid'
import type { AnyFact } from '@waypost/core/facts'
import type { Verification } from '@waypost/core/verify'
import type { Database } from './database.ts'
import type { Queue } from './queue.ts'
import { channels } from './signals.ts'
import { fromJsonb, toJsonb } from './stored-json.ts'

export interface StoredVerification {
  id: string
  runId: string
  findingId: string
  requestedBy: string
  createdAt: Date
  /** Null until a worker has looked. */
  result: Verification | null
}

/** A worker that takes longer is gone, and another one may look. */
const lostSeconds = 120
/** So many of a run are told, the newest. */
const maxTold = 50

/**
 * Stores that a finding is to be asked again, with its job, in one transaction; where it is being asked already, that
 * one stands for it.
 */
export async function acceptVerification(
  { database, queue }: { database: Database; queue: Queue },
  asked: { runId: string; findingId: string; requestedById: string },
): Promise<string> {
  const { runId, findingId, requestedById } = asked
  return database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${runId} ${findingId}`}, 0))`
    const [going] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM finding_verification
      WHERE run_id = ${runId}::uuid AND finding_id = ${findingId} AND finished_at IS NULL
        AND created_at > now() - make_interval(secs => ${lostSeconds})`
    if (going !== undefined) return going.id
    const id = uuidv7()
    await tx.$executeRaw`
      INSERT INTO finding_verification (id, run_id, finding_id, requested_by_id)
      VALUES (${id}::uuid, ${runId}::uuid, ${findingId}, ${requestedById}::uuid)`
    await queue.enqueueVerification(tx, id)
    return id
  })
}

/** Takes one that nobody looks at; undefined when there is nothing to do. */
export async function claimVerification(
  { prisma }: Database,
  { id, vantage }: { id: string; vantage: string },
): Promise<{ id: string; runId: string; findingId: string } | undefined> {
  const rows = await prisma.$queryRaw<{ run_id: string; finding_id: string }[]>`
    UPDATE finding_verification SET started_at = now(), vantage = ${vantage}
    WHERE id = ${id}::uuid AND finished_at IS NULL
      AND (started_at IS NULL OR started_at < now() - make_interval(secs => ${lostSeconds}))
    RETURNING run_id, finding_id`
  const [row] = rows
  return row && { id, runId: row.run_id, findingId: row.finding_id }
}

/** Stores what came of it and tells whoever waits. The first to end it counts. */
export async function finishVerification(
  { prisma }: Database,
  id: string,
  { result, facts }: { result: Verification; facts: AnyFact[] },
): Promise<void> {
  await prisma.$queryRaw`
    WITH ended AS (
      UPDATE finding_verification SET state = ${result.state}, result = ${toJsonb(result)}::jsonb,
        facts = ${toJsonb(facts)}::jsonb, finished_at = now()
      WHERE id = ${id}::uuid AND finished_at IS NULL
      RETURNING id
    )
    SELECT pg_notify(${channels.verificationEnded}, id::text)::text FROM ended`
}

/** What was asked again of a run, the newest first. */
export async function readVerifications({ prisma }: Database, runId: string): Promise<StoredVerification[]> {
  return (await prisma.findingVerification.findMany({ ...toldVerifications, where: { runId } })).map(storedVerification)
}

export async function readVerification({ prisma }: Database, id: string): Promise<StoredVerification | undefined> {
  const [row] = await prisma.findingVerification.findMany({ ...toldVerifications, where: { id } })
  return row && storedVerification(row)
}

/** Which columns are told, and how many rows. */
export const toldVerifications = {
  select: {
    id: true,
    runId: true,
    findingId: true,
    createdAt: true,
    result: true,
    requestedBy: { select: { name: true } },
  },
  orderBy: { id: 'desc' },
  take: maxTold,
} as const

/** A row as it was read with `toldVerifications`. */
export function storedVerification(
  row: Omit<StoredVerification, 'requestedBy' | 'result'> & { requestedBy: { name: string }; result: unknown },
): StoredVerification {
  const result = row.result === null ? null : fromJsonb('verification', row.result)
  return { ...row, requestedBy: row.requestedBy.name, result }
}
