import type { AddressInfo } from 'node:net'
import type { RunEvent, RunView } from '@waypost/contract'
import type { App } from '../src/services.ts'

export type ToldEvent = RunEvent & { id: string }

/** Reads the event stream of a run over a real connection, until its `bye` or until `enough` says so. */
export async function followRun(
  app: App,
  { runId, cookie, lastEventId, after }: { runId: string; cookie: string; lastEventId?: string; after?: number },
  enough: (event: ToldEvent) => boolean = () => false,
): Promise<{ events: ToldEvent[]; bye: string | undefined }> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const aborter = new AbortController()
  const query = after === undefined ? '' : `?after=${after}`
  const response = await fetch(`http://127.0.0.1:${port}/api/runs/${runId}/events${query}`, {
    headers: { cookie, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    signal: aborter.signal,
  })
  if (response.status !== 200 || response.body === null) throw new Error(await response.text())
  const events: ToldEvent[] = []
  let unread = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    unread += chunk
    const blocks = unread.split('\n\n')
    unread = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      const type = lines.get('event')
      if (type === undefined) continue
      const body = JSON.parse(lines.get('data') ?? '')
      if (type === 'bye') return { events, bye: body.reason }
      const id = lines.get('id') ?? ''
      const event = { id, seq: Number(id.split(':')[1]), type, body } as ToldEvent
      events.push(event)
      if (enough(event)) {
        aborter.abort()
        return { events, bye: undefined }
      }
    }
  }
  return { events, bye: undefined }
}

/** Starts a check and returns the id of its run. */
export async function startCheck(app: App, cookie: string, payload: object): Promise<string> {
  const response = await app.inject({ method: 'POST', url: '/api/checks', headers: { cookie }, payload })
  if (response.statusCode !== 202 && response.statusCode !== 200) throw new Error(response.body)
  return response.json().runId
}

export async function readView(app: App, cookie: string, runId: string): Promise<RunView> {
  const response = await app.inject({ url: `/api/runs/${runId}`, headers: { cookie } })
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}
