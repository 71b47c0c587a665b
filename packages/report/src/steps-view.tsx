import type { StageView } from '@waypost/contract'
import { stageWord } from '@waypost/core/words'
import type { RunState, StageState } from '@waypost/core/vocabulary'
import type { ReactElement } from 'react'
import { Mark, type MarkKind } from './mark.tsx'

/** The steps of a check in their fixed order, whatever the order in which they end. */
export function StepsView({ stages, runState }: { stages: StageView[]; runState: RunState }): ReactElement {
  return (
    <ol className="steps">
      {stages.map((stage) => (
        <li key={stage.key} data-state={stage.state}>
          <Mark kind={marks[stage.state]} />
          <span>
            {stageWord(stage.key)}
            <span className="visually-hidden">: {stateWords(stage.state, runState)}</span>
            {stage.state === 'skipped' && runState === 'stopped' && (
              <span aria-hidden="true" className="block text-sm text-muted">
                {stateWords(stage.state, runState)}
              </span>
            )}
            {stage.state === 'failed' && (
              <span aria-hidden="true" className="block text-sm text-muted">
                {stateWords(stage.state, runState)}
              </span>
            )}
          </span>
          {stage.state === 'done' && stage.elapsedMs !== undefined && stage.elapsedMs >= 50 && (
            <span className="text-sm text-muted">{seconds(stage.elapsedMs)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** How many steps have ended, one way or the other. */
export function endedCount(stages: StageView[]): number {
  return stages.filter(({ state }) => state !== 'waiting' && state !== 'running').length
}

const marks: Record<StageState, MarkKind> = {
  waiting: 'notChecked',
  running: 'running',
  done: 'good',
  skipped: 'notChecked',
  failed: 'unknown',
}

function stateWords(state: StageState, runState: RunState): string {
  switch (state) {
    case 'waiting':
      return 'not begun'
    case 'running':
      return 'running'
    case 'done':
      return 'done'
    case 'skipped':
      return runState === 'stopped' ? 'Not checked — you stopped the check' : 'not needed'
    case 'failed':
      return 'Could not be finished'
  }
}

function seconds(elapsedMs: number): string {
  return `${(elapsedMs / 1000).toFixed(1)} s`
}
