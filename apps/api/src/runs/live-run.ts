import type { AnyFact, Transcript } from '@waypost/core/facts'
import { pathChanges } from '@waypost/core/path'
import type { Plan } from '@waypost/core/plan'
import type { StageKey } from '@waypost/core/vocabulary'
import { applyRunEvent, type RunView } from '@waypost/contract'
import type { EarlierRuns } from '@waypost/core/verdict'
import type { ProbeEvent } from '@waypost/probe'
import type { RunOutcome } from '../store/finish-run.ts'
import type { NewRunEvent } from '../store/run-events.ts'
import { type Judgement, judgeRun } from './judge-run.ts'
import { makeFindingView } from './run-view.ts'

/** How a run ended, and why when it failed. */
export interface RunEnd {
  state: 'done' | 'stopped' | 'failed'
  failure?: string
}

/**
 * Gathers what the probe tells and turns it into the events of the run. It applies each event to its own view, so
 * that what it tells next is the difference to what the pages have been told.
 */
export class LiveRun {
  readonly #plan: Plan
  readonly #vantage: string
  readonly #giveUpHours: number | null
  readonly #facts: AnyFact[] = []
  readonly #transcripts: Transcript[] = []
  #view: RunView
  #untold: NewRunEvent[] = []
  #hasNewFacts = false

  constructor(view: RunView, plan: Plan, vantage: string) {
    this.#view = view
    this.#plan = plan
    this.#vantage = vantage
    this.#giveUpHours = view.giveUpHours
  }

  start(attempt: number, usualSeconds: number): void {
    this.#tell({ type: 'run.started', body: { stages: this.#view.stages, usualSeconds, attempt } })
    this.#tell({ type: 'stage', body: { key: 'understand', state: 'done', elapsedMs: 0 } })
  }

  add(event: ProbeEvent): void {
    switch (event.type) {
      case 'stage': {
        const { stage: key, state, elapsedMs } = event
        return this.#tell({ type: 'stage', body: { key, state, elapsedMs } })
      }
      case 'routes':
        return this.#tell({ type: 'host', body: { routes: event.routes } })
      case 'fact':
        this.#facts.push(event.fact)
        this.#hasNewFacts = true
        return
      case 'transcript':
        this.#transcripts.push(event.transcript)
        return
    }
  }

  /** What is to be told now; the new facts are judged first. */
  takeEvents(): NewRunEvent[] {
    if (this.#hasNewFacts) this.#tellJudgement(this.#judge('running'))
    this.#hasNewFacts = false
    const events = this.#untold
    this.#untold = []
    return events
  }

  /** The end: what was not taken yet, the last judgement, in the light of the pair's earlier runs, and what is kept. */
  conclude(end: RunEnd, earlier: EarlierRuns | null): RunOutcome {
    const { state, failure } = end
    const judgement = this.#judge(state === 'done' ? 'done' : 'stopped', earlier)
    if (state === 'failed') judgement.verdict = null
    this.#tellJudgement(judgement)
    if (state === 'done') this.#tell({ type: 'stage', body: { key: 'verdict', state: 'done', elapsedMs: 0 } })
    const missingStages = state === 'done' ? this.#missingStages() : []
    this.#tell({ type: 'finished', body: { state, missingStages, ...(failure !== undefined && { failure }) } })
    const events = this.#untold
    this.#untold = []
    return {
      state,
      failure: failure ?? null,
      facts: this.#facts,
      findings: this.#inToldOrder(judgement),
      verdict: judgement.verdict,
      stages: this.#view.stages,
      earlier,
      transcripts: this.#transcripts,
      events,
    }
  }

  #judge(end: 'running' | 'stopped' | 'done', earlier: EarlierRuns | null = null): Judgement {
    const { target, sender, stages } = this.#plan
    const giveUpHours = this.#giveUpHours
    return judgeRun({ facts: this.#facts, target, sender, vantage: this.#vantage, end, earlier, giveUpHours, stages })
  }

  #tell(event: NewRunEvent): void {
    this.#untold.push(event)
    this.#view = applyRunEvent(this.#view, { ...event, seq: this.#view.lastSeq + 1 })
  }

  #tellJudgement({ findings, path, verdict }: Judgement): void {
    for (const body of pathChanges(this.#view.path, path)) this.#tell({ type: 'result', body })
    const views = findings.map(makeFindingView)
    const told = new Map(this.#view.findings.map((view) => [view.id, JSON.stringify(view)]))
    for (const view of views)
      if (told.get(view.id) !== JSON.stringify(view)) this.#tell({ type: 'finding', body: view })
    const ids = new Set(views.map(({ id }) => id))
    for (const id of told.keys()) if (!ids.has(id)) this.#tell({ type: 'finding.gone', body: { id } })
    if (verdict !== null && JSON.stringify(verdict) !== JSON.stringify(this.#view.verdict)) {
      this.#tell({ type: 'verdict', body: verdict })
    }
  }

  /** A page that followed the run and one that opens it later list the findings alike. */
  #inToldOrder({ findings }: Judgement) {
    const order = this.#view.findings.map(({ id }) => id)
    return findings.toSorted((a, b) => order.indexOf(makeFindingView(a).id) - order.indexOf(makeFindingView(b).id))
  }

  #missingStages(): StageKey[] {
    return this.#view.stages.filter(({ state }) => state !== 'done' && state !== 'skipped').map(({ key }) => key)
  }
}
