import type { SenderInput } from '@waypost/core/plan'
import type { PairKey } from '@waypost/contract'
import type { Database } from './database.ts'
import { fromJsonb } from './stored-json.ts'

/** Somebody whose mail to a domain was checked. */
export interface CheckedSender {
  /** The key of the sender; '' for nobody in particular. */
  from: string
  /** As it was named in the newest run. */
  sender: SenderInput | null
  latestAt: Date
}

const maxSenders = 50

/** Who was checked as the sender of mail to a domain, the newest check first. */
export async function readCheckedSenders(
  { prisma }: Pick<Database, 'prisma'>,
  domain: string,
): Promise<CheckedSender[]> {
  const rows = await prisma.$queryRaw<{ from: string; options: unknown; latestAt: Date }[]>`
    SELECT pair.sender_key AS "from", latest.options, latest.created_at AS "latestAt"
    FROM pair CROSS JOIN LATERAL
      (SELECT options, created_at FROM run WHERE run.pair_id = pair.id ORDER BY created_at DESC, id DESC LIMIT 1) AS latest
    WHERE pair.recipient_domain = ${domain}
    ORDER BY latest.created_at DESC LIMIT ${maxSenders}::int`
  return rows.map(({ from, options, latestAt }) => ({ from, sender: fromJsonb('options', options).sender, latestAt }))
}

/** The pair that remembers a run which is gone, as its newest or its last good one; undefined when none does. */
export async function readPairOfGoneRun(
  { prisma }: Pick<Database, 'prisma'>,
  runId: string,
): Promise<PairKey | undefined> {
  const rows = await prisma.$queryRaw<{ domain: string; from: string }[]>`
    SELECT recipient_domain AS domain, sender_key AS "from" FROM pair
    WHERE latest_run_id = ${runId}::uuid OR last_good_run_id = ${runId}::uuid LIMIT 1`
  const [row] = rows
  return row && { domain: row.domain === '' ? null : row.domain, from: row.from }
}
