import { setTimeout as sleep } from 'node:timers/promises'
import { applyRunEvent, type RunView } from '@waypost/contract'
import type { FaultBench } from './fault-bench.ts'
import type { Random } from './random.ts'
import { readStream } from './read-stream.ts'

export interface Followed {
  runId: string
  /** What the page shows at the end; undefined while the run is not over. */
  view: RunView | undefined
  /** Events that were lost, told twice or of another run. */
  problems: string[]
  reconnectCount: number
}

/**
 * Follows a run as a page does: reads it once, then its stream, coming back through the other api process with the
 * last id whenever the connection breaks, which it does by itself now and then.
 */
export async function followRun(
  { urls, timeline }: FaultBench,
  { runId, cookie, random, signal }: { runId: string; cookie: string; random: Random; signal: AbortSignal },
): Promise<Followed> {
  const followed: Followed = { runId, view: undefined, problems: [], reconnectCount: 0 }
  let turn = random.whole(0, urls.length)
  let view: RunView | undefined
  while (!signal.aborted) {
    const url = urls[(turn += 1) % urls.length] ?? ''
    const cut = new AbortController()
    try {
      view ??= await readView(url, { runId, cookie, signal })
      if (isOver(view)) break
      const response = await fetch(`${url}/api/runs/${runId}/events`, {
        headers: { cookie, 'last-event-id': `${runId}:${view.lastSeq}` },
        signal: AbortSignal.any([cut.signal, signal]),
      })
      if (response.status !== 200 || response.body === null) throw new Error(`the stream answers ${response.status}`)
      const readBeforeCut = random.whole(3, 60)
      let readCount = 0
      for await (const event of readStream(response.body)) {
        if (event.type === 'bye') {
          if (event.body.reason === 'finished' && !isOver(view)) followed.problems.push('bye before the end was told')
          break
        }
        if (event.id !== `${runId}:${event.seq}`) followed.problems.push(`got ${event.id}`)
        if (event.seq !== view.lastSeq + 1) followed.problems.push(`after ${view.lastSeq} came ${event.seq}`)
        if (isOver(view)) followed.problems.push(`${event.type} after the end`)
        view = applyRunEvent(view, event)
        if ((readCount += 1) === readBeforeCut) break
      }
    } catch (error) {
      if (signal.aborted) break
      timeline.note(`follower of ${runId}: ${error instanceof Error ? error.message : String(error)}`)
      await sleep(300)
    } finally {
      cut.abort()
    }
    if (view !== undefined && isOver(view)) break
    followed.reconnectCount += 1
    await sleep(50)
  }
  if (view !== undefined && isOver(view)) followed.view = view
  return followed
}

export async function readView(
  url: string,
  { runId, cookie, signal }: { runId: string; cookie: string; signal?: AbortSignal },
): Promise<RunView> {
  const limit = AbortSignal.timeout(15_000)
  const response = await fetch(`${url}/api/runs/${runId}`, {
    headers: { cookie },
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
  })
  if (response.status !== 200) throw new Error(`GET of the run answers ${response.status}: ${await response.text()}`)
  return (await response.json()) as RunView
}

function isOver({ state }: RunView): boolean {
  return state === 'done' || state === 'stopped' || state === 'failed'
}
