import type { StageKey, StageState } from '@waypost/core/vocabulary'
import type { Clock } from '../ports.ts'

/** The stages that a probe goes through; the others of a plan belong to whoever runs it. */
export const probeStages = [
  'sender-name',
  'domain',
  'mx',
  'connect',
  'greeting',
  'sender-auth',
  'blocklists',
  'transport-policy',
  'recipient',
] as const
export type ProbeStage = (typeof probeStages)[number]

export type TellStage = (event: { type: 'stage'; stage: StageKey; state: StageState; elapsedMs: number }) => void

/** Follows the plan's stages and tells each change once: waiting, running, then done, skipped or failed for good. */
export class StageBoard {
  readonly #open = new Map<StageKey, { startedMs: number | undefined }>()
  readonly #clock: Clock
  readonly #tell: TellStage

  constructor(stages: StageKey[], clock: Clock, tell: TellStage) {
    this.#clock = clock
    this.#tell = tell
    for (const stage of probeStages) if (stages.includes(stage)) this.#open.set(stage, { startedMs: undefined })
  }

  /** Does nothing for a stage that runs, ended or is not in the plan. */
  start(stage: ProbeStage): void {
    const entry = this.#open.get(stage)
    if (entry === undefined || entry.startedMs !== undefined) return
    entry.startedMs = this.#clock.nowMs()
    this.#tell({ type: 'stage', stage, state: 'running', elapsedMs: 0 })
  }

  /** A stage that never started ends as skipped, whatever was meant. Does nothing for one that ended. */
  finish(stage: ProbeStage): void {
    this.#end(stage, this.#open.get(stage)?.startedMs === undefined ? 'skipped' : 'done')
  }

  /** Ends all stages that did not end by themselves. */
  finishAll(state: Extract<StageState, 'skipped' | 'failed'>): void {
    for (const stage of [...this.#open.keys()]) this.#end(stage, state)
  }

  #end(stage: StageKey, state: StageState): void {
    const entry = this.#open.get(stage)
    if (entry === undefined) return
    this.#open.delete(stage)
    const elapsedMs = entry.startedMs === undefined ? 0 : Math.round(this.#clock.nowMs() - entry.startedMs)
    this.#tell({ type: 'stage', stage, state, elapsedMs })
  }
}
