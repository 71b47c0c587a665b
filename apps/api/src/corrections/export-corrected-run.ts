import { isDeepStrictEqual } from 'node:util'
import { formatRunId, type CorrectedRun } from '@waypost/contract'
import { makePlan } from '@waypost/core/plan'
import { judgeRun } from '../runs/judge-run.ts'
import { recordAudit, type AuditActor } from '../store/audit.ts'
import { readCorrection } from '../store/corrections.ts'
import type { Database } from '../store/database.ts'
import type { StoredRun } from '../store/read-runs.ts'
import { disguise } from './disguise.ts'

/** Without what was before it, and without its place. */
const alone = { vantage: 'x', end: 'done', earlier: null, giveUpHours: null, stages: [] } as const

/**
 * A run as a case for the tests of the rules, about nobody in particular, with what its verdict should have been; where
 * nobody said that, with what it was. Undefined without a verdict.
 */
export async function exportCorrectedRun(
  database: Database,
  run: StoredRun,
  by: AuditActor,
): Promise<CorrectedRun | undefined> {
  const correction = await readCorrection(database, run.id)
  const { result, options } = run
  if (!result?.verdict) return undefined
  const { target, sender } = makePlan(options)
  const { state, side, actor, primary } = result.verdict
  const { label: _label, ...plainSender } = sender ?? { source: 'typed' as const }
  const real = { target, sender: sender && plainSender, facts: result.facts, because: correction?.text ?? '' }
  const disguised = disguise(real)
  await recordAudit(database.prisma, {
    action: 'corrected-run-exported',
    actor: by,
    subject: { id: run.id, name: target.domain ?? target.ip ?? '' },
  })
  return {
    correctedRun: 1,
    name: `corrected-${formatRunId(run.id).slice(-10).toLowerCase()}`,
    ...disguised,
    expect: correction
      ? {
          ...(correction.state && { state: correction.state }),
          ...(correction.side && { side: correction.side }),
          ...(correction.actor && { actor: correction.actor }),
        }
      : { state, side, actor },
    said: { state, side, actor, primary },
    rulesetVersion: run.rulesetVersion ?? 0,
    isFaithful: isDeepStrictEqual(outline(real), outline(disguised)),
  }

  /** What today's rules say, without names. */
  function outline({ target, sender, facts }: Pick<CorrectedRun, 'target' | 'sender' | 'facts'>) {
    const judged = judgeRun({ facts, target, sender, ...alone })
    const codes = judged.findings.map(({ code, outcome }) => `${outcome} ${code}`).toSorted()
    return { codes, verdict: judged.verdict && { ...judged.verdict, args: {}, because: [], alsoPrimary: null } }
  }
}
