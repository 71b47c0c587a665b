import * as z from 'zod'
import type { Database } from './database.ts'

const identity = z.object({ ehloName: z.string(), sourceAddress: z.string().optional() })

/** Under which names and from which addresses our checkers were seen by their newest 50 runs. */
export async function readIdentities({ prisma }: Database): Promise<z.infer<typeof identity>[]> {
  const rows = await prisma.$queryRaw<{ value: unknown }[]>`
    SELECT DISTINCT fact -> 'observed' -> 'value' AS value
    FROM (SELECT id FROM run WHERE state IN ('done', 'stopped') ORDER BY created_at DESC LIMIT 50) AS late
    JOIN run_result ON run_result.run_id = late.id, jsonb_array_elements(run_result.facts) AS fact
    WHERE fact ->> 'name' = 'checker.identity'`
  return rows.flatMap(({ value }) => {
    const read = identity.safeParse(value)
    return read.success ? [read.data] : []
  })
}
