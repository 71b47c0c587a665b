import { makePlan } from '@waypost/core/plan'
import type { StoredRun } from '../store/read-runs.ts'
import { type Judgement, judgeRun } from './judge-run.ts'

/** What today's rules say about a stored run. Undefined without a result. Changes nothing. */
export function rejudgeRun({ options, result, state, vantage }: StoredRun): Judgement | undefined {
  if (result === undefined) return undefined
  const { target, sender, stages } = makePlan(options)
  return judgeRun({
    facts: result.facts,
    target,
    sender,
    vantage: vantage ?? '',
    end: state === 'done' ? 'done' : 'stopped',
    earlier: result.earlier,
    giveUpHours: options.giveUpHours,
    stages,
  })
}
