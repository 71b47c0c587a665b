import { batchStates, type BatchState, type BatchSummary } from '@waypost/contract'
import { stateWord } from '@waypost/core/words'

/** What a line of a list is called by its state. */
export function batchStateWord(state: BatchState): string {
  switch (state) {
    case 'queued':
      return 'Waiting'
    case 'running':
      return 'Checking…'
    case 'failed':
      return 'Check failed'
    case 'stopped':
      return 'Stopped'
    default:
      return stateWord(state)
  }
}

/** States that occur, in the order in which they matter. */
export function occurring({ counts }: Pick<BatchSummary, 'counts'>): BatchState[] {
  return batchStates.filter((state) => counts[state] > 0)
}

/** How many of a list are done. */
export function doneCount({ counts, runCount }: Pick<BatchSummary, 'counts' | 'runCount'>): number {
  return runCount - counts.queued - counts.running
}

/** “Stops mail 1 · Working 31”. */
export function countsText(batch: Pick<BatchSummary, 'counts'>): string {
  return occurring(batch)
    .map((state) => `${batchStateWord(state).replace('…', '')} ${batch.counts[state]}`)
    .join(' · ')
}

export function checksText(count: number): string {
  return count === 1 ? '1 check' : `${count} checks`
}
