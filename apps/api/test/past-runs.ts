import type { Verdict } from '@waypost/core/verdict'
import type { Database } from '../src/store/database.ts'
import { toJsonb } from '../src/store/stored-json.ts'

/** A verdict as a run stores it; what a test does not care about is left plain. */
export function verdictOf(state: Verdict['state'], rest: Partial<Verdict> = {}): Verdict {
  return {
    state,
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    primary: 'nobody-answers',
    args: {},
    because: [],
    reasons: [],
    wrongIf: [],
    isProvisional: false,
    ...rest,
  }
}

/** Moves a finished run into the past and gives it another verdict, as if it had been made then. */
export async function moveToPast(
  { prisma }: Database,
  { uuid, at, verdict }: { uuid: string; at: Date; verdict: Verdict },
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE run SET created_at = ${at}, started_at = ${at}, finished_at = ${at}, verdict_state = ${verdict.state},
      verdict_primary = ${verdict.primary}, verdict_side = ${verdict.side}, verdict_actor = ${verdict.actor}
    WHERE id = ${uuid}::uuid`
  await prisma.$executeRaw`
    UPDATE run_result SET verdict = ${toJsonb(verdict)}::jsonb WHERE run_id = ${uuid}::uuid`
}
