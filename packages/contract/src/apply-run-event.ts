import { routesToPath, setPathCell } from '@waypost/core/path'
import type { DeliveryPath, PathCell } from '@waypost/core/path'
import type { ApplyRunEvent, RunEvent, RunEventBodies } from './events.ts'
import type { FindingView, RunView, StageView } from './views.ts'

/**
 * The view with one more event in it. An event that the view already contains changes nothing, so a stream may
 * repeat what was read before. Never changes its arguments.
 */
export const applyRunEvent: ApplyRunEvent = (view, event) => {
  if (event.seq <= view.lastSeq) return view
  return { ...applyBody(view, event), lastSeq: event.seq }
}

function applyBody(view: RunView, event: RunEvent): RunView {
  switch (event.type) {
    case 'run.started':
      return start(view, event.body)
    case 'stage':
      return { ...view, stages: view.stages.map((stage) => (stage.key === event.body.key ? event.body : stage)) }
    case 'host':
      return { ...view, path: routesToPath(view.path, event.body.routes) }
    case 'result':
      return { ...view, path: setPathCell(view.path, event.body.cell, event.body.value) }
    case 'finding':
      return { ...view, findings: upsert(view.findings, event.body) }
    case 'finding.gone':
      return { ...view, findings: view.findings.filter((finding) => finding.id !== event.body.id) }
    case 'verdict':
      return { ...view, verdict: event.body }
    case 'finished':
      return finish(view, event.body)
  }
}

/** A second attempt begins from nothing: what the first one saw may not be seen again. */
function start(view: RunView, body: RunEventBodies['run.started']): RunView {
  const { stages, usualSeconds } = body
  const started: RunView = { ...view, state: 'running', stages, usualSeconds, failure: null }
  if (body.attempt <= 1) return started
  const recipient = view.path.recipient
  return {
    ...started,
    findings: [],
    verdict: null,
    evidence: [],
    path: {
      sender: view.path.sender.map((row) => ({ ...row, cells: mapCells(row.cells, again) })),
      recipient: recipient && { ...emptyRecipient, servers: [] },
    },
  }
}

const waiting: PathCell = { state: 'waiting' }
const emptyRecipient = {
  domain: waiting,
  nameServers: waiting,
  mailServers: waiting,
  encryptionRule: { state: 'notApplicable' },
  routesLeftOutCount: 0,
} as const

/** What is not looked at in the first attempt is not looked at in the next one. */
function again(cell: PathCell): PathCell {
  return cell.state === 'notApplicable' ? cell : waiting
}

function upsert(findings: FindingView[], finding: FindingView): FindingView[] {
  const isKnown = findings.some(({ id }) => id === finding.id)
  return isKnown ? findings.map((known) => (known.id === finding.id ? finding : known)) : [...findings, finding]
}

/** What had no answer when the run ended was not checked; that is never a fault. */
function finish(view: RunView, body: RunEventBodies['finished']): RunView {
  return {
    ...view,
    state: body.state,
    stages: view.stages.map((stage) => closeStage(stage, body)),
    path: closePath(view.path),
    verdict: body.state === 'failed' ? null : view.verdict,
    failure: body.failure ?? null,
  }
}

function closeStage(stage: StageView, body: RunEventBodies['finished']): StageView {
  if (stage.state !== 'waiting' && stage.state !== 'running') return stage
  const isMissing = body.state === 'done' && body.missingStages.includes(stage.key)
  return { ...stage, state: isMissing ? 'failed' : 'skipped' }
}

function closePath(path: DeliveryPath): DeliveryPath {
  const recipient = path.recipient
  return {
    sender: path.sender.map((row) => ({ ...row, cells: mapCells(row.cells, closeCell) })),
    recipient: recipient && {
      ...recipient,
      domain: closeCell(recipient.domain),
      mailServers: closeCell(recipient.mailServers),
      ...(recipient.controls && { controls: closeCell(recipient.controls) }),
      servers: recipient.servers.map((row) => ({ ...row, cells: mapCells(row.cells, closeCell) })),
    },
  }
}

function closeCell(cell: PathCell): PathCell {
  return cell.state === 'waiting' ? { state: 'notChecked' } : cell
}

function mapCells<Column extends string>(
  cells: Record<Column, PathCell>,
  change: (cell: PathCell) => PathCell,
): Record<Column, PathCell> {
  const changed = { ...cells }
  for (const column in cells) changed[column] = change(cells[column])
  return changed
}
