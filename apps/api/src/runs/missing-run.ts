import { parseRunId } from '@waypost/contract'
import type { ProblemFields } from '../http/problem.ts'
import { problems } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { readPairOfGoneRun } from '../store/read-pair.ts'

const dayMs = 86_400_000
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * What to say of a run that is not there. Its number carries the time it was made, so one past the retention time was
 * removed; any other was never there, or its number is wrong.
 */
export async function missingRun(
  { database, settings: { retentionDays } }: Pick<Services, 'database' | 'settings'>,
  id: string,
): Promise<ProblemFields> {
  const uuid = parseRunId(id)
  const madeAtMs = uuid === undefined ? undefined : timeOfUuid(uuid)
  if (retentionDays === undefined || uuid === undefined || madeAtMs === undefined) {
    return problems.noSuchRun(retentionDays)
  }
  const removedAtMs = madeAtMs + retentionDays * dayMs
  if (removedAtMs > Date.now()) return problems.noSuchRun(retentionDays)
  const pair = await readPairOfGoneRun(database, uuid)
  return problems.runRemoved({ on: dayFormat.format(removedAtMs), retentionDays, pair })
}

/** RFC 9562 §5.7: the first 48 bits of version 7 are milliseconds since 1970. Undefined for other versions. */
function timeOfUuid(uuid: string): number | undefined {
  return uuid[14] === '7' ? Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) : undefined
}
