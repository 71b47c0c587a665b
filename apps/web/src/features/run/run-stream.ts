import type { ByeBody, RunEvent, RunEventType } from '@waypost/contract'

const eventTypes: readonly RunEventType[] = [
  'run.started',
  'stage',
  'host',
  'result',
  'finding',
  'finding.gone',
  'verdict',
  'finished',
]

export interface RunStreamHandlers {
  onEvent(event: RunEvent): void
  onOpen(): void
  /** The connection was lost or refused; nothing more comes from this stream. */
  onLost(): void
  onBye(reason: ByeBody['reason']): void
}

/** Opens the event stream of a run after the given event. Returns a function that closes it. */
export function openRunStream(runId: string, afterSeq: number, handlers: RunStreamHandlers): () => void {
  const source = new EventSource(`/api/runs/${encodeURIComponent(runId)}/events?after=${afterSeq}`)
  source.onopen = () => handlers.onOpen()
  source.onerror = () => {
    // The browser would reconnect by itself; we do it, to go on after the last event that the page contains.
    source.close()
    handlers.onLost()
  }
  for (const type of eventTypes) {
    source.addEventListener(type, (message: MessageEvent<string>) => {
      const event = readEvent(type, message)
      if (event) handlers.onEvent(event)
    })
  }
  source.addEventListener('bye', (message: MessageEvent<string>) => {
    source.close()
    const { reason }: ByeBody = JSON.parse(message.data)
    handlers.onBye(reason)
  })
  return () => source.close()
}

/** `id: <runId>:<seq>`, `event: <type>` and the body as JSON; undefined when the id carries no number. */
export function readEvent(type: RunEventType, message: { lastEventId: string; data: string }): RunEvent | undefined {
  const seq = Number(message.lastEventId.slice(message.lastEventId.lastIndexOf(':') + 1))
  if (!Number.isInteger(seq) || seq < 1) return undefined
  const event: RunEvent = { seq, type, body: JSON.parse(message.data) }
  return event
}
