import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import { applyRunEvent, type RunEvent, type RunView } from '@waypost/contract'

export interface ReplayedRun {
  /** The page of the run, at an address where it plays again. */
  url: string
  /** Lets the rest of the events go, `eventsPerSecond` of them. */
  play(eventsPerSecond: number): void
  stop(): Promise<void>
}

/**
 * Stands between the browser and a running Waypost and plays a finished run again: the same view and the same events,
 * held at a share of them, or as fast as told. Everything else goes through.
 */
export async function replayRun(
  request: APIRequestContext,
  options: {
    /** Address of the run's page. */
    runUrl: string
    /** How much of the run has happened, from 0 to 1. */
    heldAt: number
    /** Makes more of the events: they are played instead. */
    change?: (events: RunEvent[]) => RunEvent[]
  },
): Promise<ReplayedRun> {
  const { origin, pathname } = new URL(options.runUrl)
  const api = `/api${pathname.replace('/r/', '/runs/')}`
  const stored: RunView = await (await request.get(origin + api)).json()
  const recorded = readEvents(await (await request.get(`${origin}${api}/events?after=0`)).text())
  const events = (options.change?.(recorded) ?? recorded).map((event, index) => ({ ...event, seq: index + 1 }))
  const begin: RunView = { ...stored, state: 'queued', finishedAt: null, lastSeq: 0, evidence: [] }
  let played = Math.floor(events.length * options.heldAt)
  let pace: number | null = null

  const viewNow = (): RunView =>
    played < events.length
      ? events.slice(0, played).reduce<RunView>(applyRunEvent, emptied(begin, events[0]))
      : { ...stored, lastSeq: events.length }

  async function stream(from: number, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
    response.write('retry: 2000\n\n')
    for (let next = from; !response.destroyed; await sleep(5)) {
      if (pace !== null) played = Math.min(events.length, played + Math.max(1, Math.round(pace / 200)))
      for (; next < played; next++) {
        const event = events[next]
        if (event) {
          response.write(`id: x:${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event.body)}\n\n`)
        }
      }
      if (next < events.length) continue
      response.end('event: bye\ndata: {"reason":"finished"}\n\n')
      return
    }
  }

  function answer(incoming: IncomingMessage, response: ServerResponse): void {
    const url = new URL(incoming.url ?? '/', origin)
    if (url.pathname === `${api}/events`) {
      void stream(Number(url.searchParams.get('after') ?? 0), response)
    } else if (url.pathname === api) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(viewNow()))
    } else {
      const { method, headers } = incoming
      const outgoing = forward(url, { method, headers: { ...headers, host: url.host } }, (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(response)
      })
      outgoing.on('error', () => response.destroy())
      incoming.pipe(outgoing)
    }
  }

  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port for the replay')
  return {
    url: `http://localhost:${address.port}${pathname}`,
    play(eventsPerSecond) {
      pace = eventsPerSecond
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The view before the first event: a second attempt begins from nothing, so its first event empties it. */
function emptied(view: RunView, started: RunEvent | undefined): RunView {
  if (started?.type !== 'run.started') throw new Error('The first event of a run is run.started')
  return { ...applyRunEvent(view, { ...started, body: { ...started.body, attempt: 2 } }), state: 'queued', lastSeq: 0 }
}

function readEvents(text: string): RunEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const fields = new Map(block.split('\n').map((line): [string, string] => [line.split(':')[0] ?? '', line]))
    const [id, type, data] = ['id', 'event', 'data'].map((name) =>
      fields
        .get(name)
        ?.slice(name.length + 1)
        .trim(),
    )
    if (id === undefined || type === undefined || data === undefined) return []
    const event: RunEvent = JSON.parse(`{"seq":${id.split(':').at(-1) ?? 0},"type":"${type}","body":${data}}`)
    return [event]
  })
}
