import type { ListedRun } from '@waypost/contract'
import { stateWord } from '@waypost/core/words'
import type { MarkKind } from '@waypost/report'

/** True while a run is queued or running: it is about to change. */
export function isLive({ state }: Pick<ListedRun, 'state'>): boolean {
  return state === 'queued' || state === 'running'
}

/** How a run stands, in the words of its card: its verdict, or why there is none. */
export function runWord(run: Pick<ListedRun, 'state' | 'verdict'>): string {
  if (isLive(run)) return 'Checking…'
  if (run.state === 'failed') return 'Check failed'
  return run.verdict ? stateWord(run.verdict.state) : 'Stopped'
}

/** The mark that stands beside the word. */
export function runMark(run: Pick<ListedRun, 'state' | 'verdict'>): MarkKind {
  return isLive(run) ? 'waiting' : (run.verdict?.state ?? 'notChecked')
}
