import type { RunView } from '@waypost/contract'
import type { ServerRow } from '@waypost/core/path'

/** How long a mail server may stay silent before we say that we wait for it. */
const sayGreetingAfterSeconds = 5

/** How long a check may wait for a worker before we say so. */
const sayQueuedAfterSeconds = 3

/**
 * Why a check takes longer, in one or two sentences; empty while nothing is unusual. `elapsedSeconds` counts from the
 * moment the page began to follow the run.
 */
export function waitReason(run: RunView, elapsedSeconds: number, usualSeconds: number): string {
  if (run.state === 'queued' && elapsedSeconds > sayQueuedAfterSeconds) {
    return 'This check waits for a free checker. It starts by itself.'
  }
  const servers = run.path.recipient?.servers ?? []
  const turn = turnReason(run)
  if (turn !== '') return turn
  const silent = servers.find(({ cells }) => cells.answers.state === 'good' && cells.greeting.state === 'waiting')
  if (silent && elapsedSeconds > sayGreetingAfterSeconds) {
    const limit = run.isDeep ? '5 minutes' : '30 seconds'
    return `${opening(elapsedSeconds, usualSeconds)}${silent.exchange} has not spoken yet. We wait up to ${limit} because some servers are slow on purpose.`
  }
  if (elapsedSeconds <= usualSeconds) return ''
  const unanswered = servers.find((row) => row.isDialled && row.cells.answers.state === 'waiting')
  if (unanswered) return `Taking longer than usual. ${knocking(unanswered, run.isDeep)}`
  if (isRunning(run, 'domain') || isRunning(run, 'mx')) {
    return `Taking longer than usual. The name servers of ${run.target.domain ?? 'this name'} answer slowly or not at all.`
  }
  if (isRunning(run, 'sender-name')) return 'Taking longer than usual. The lookup of the sending address is slow.'
  return 'Taking longer than usual.'
}

/** We wait for our turn at a mail server, not for an answer. */
function turnReason({ path }: RunView): string {
  const row = path.recipient?.servers.find(({ cells }) => cells.answers.note?.startsWith('turn-'))
  if (row?.cells.answers.note === 'turn-busy') {
    return `Another check is talking to ${row.exchange} in this moment. We wait for what it hears.`
  }
  if (row) {
    const seconds = Number(row.cells.answers.args?.['seconds'] ?? 0)
    return `We leave a pause between two visits to ${row.exchange}. Our turn comes in about ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
  }
  const { controls } = path.recipient ?? {}
  if (controls?.state !== 'waiting') return ''
  return 'We wait for our turn at a known good mail server. Its answer proves that port 25 works here.'
}

function opening(elapsedSeconds: number, usualSeconds: number): string {
  return elapsedSeconds > usualSeconds ? 'Taking longer than usual. ' : ''
}

function knocking({ exchange, address }: ServerRow, isDeep: boolean): string {
  return `${exchange} at ${address} has not answered yet. We wait up to ${isDeep ? 30 : 10} seconds for each address.`
}

function isRunning(run: RunView, key: RunView['stages'][number]['key']): boolean {
  return run.stages.some((stage) => stage.key === key && stage.state === 'running')
}
