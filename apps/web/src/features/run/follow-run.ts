import type { QueryClient } from '@tanstack/react-query'
import { applyRunEvent, type RunEvent, type RunView } from '@waypost/contract'
import { startTransition, type Dispatch, type SetStateAction } from 'react'
import { meQuery } from '../../api/queries.ts'
import { createEventBuffer } from './event-buffer.ts'
import { openRunStream } from './run-stream.ts'
import type { StreamState } from './use-run-events.ts'

const applyEveryMs = 100
const reconnectAfterMs = 2_000
const sayLostAfterMs = 3_000
const sayBackForMs = 5_000
const pollEveryMs = 2_000
const triesBeforePolling = 3
const hiddenCloseMs = 30_000

/**
 * Follows a live run: each event goes into the query `['run', id]` through `applyRunEvent`. Loses nothing when the
 * stream breaks: it goes on after the last event that the page contains. Returns how to stop.
 */
export function followRun(
  runId: string,
  { client, setState }: { client: QueryClient; setState: Dispatch<SetStateAction<StreamState>> },
): () => void {
  const key = ['run', runId]
  let failures = 0
  let isGone = false
  let closeStream: (() => void) | undefined
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function later(name: string, afterMs: number, action: () => void): void {
    clearTimeout(timers.get(name))
    timers.set(name, setTimeout(action, afterMs))
  }
  function cancel(name: string): void {
    clearTimeout(timers.get(name))
  }
  function refetch(): Promise<void> {
    return client.invalidateQueries({ queryKey: key })
  }

  const buffer = createEventBuffer<RunEvent>(applyEveryMs, (events) => {
    startTransition(() => {
      client.setQueryData<RunView>(key, (view) => view && events.reduce(applyRunEvent, view))
    })
  })

  function isOver(): boolean {
    const view = client.getQueryData<RunView>(key)
    return view !== undefined && view.state !== 'queued' && view.state !== 'running'
  }

  function connect(): void {
    if (isGone) return
    closeStream?.()
    const afterSeq = client.getQueryData<RunView>(key)?.lastSeq ?? 0
    closeStream = openRunStream(runId, afterSeq, {
      onOpen() {
        failures = 0
        cancel('say-lost')
        setState((before) => (before === 'lost' ? 'back' : before === 'back' ? before : 'open'))
        later('say-back', sayBackForMs, () => setState((before) => (before === 'back' ? 'open' : before)))
      },
      onEvent(event) {
        buffer.push(event)
        if (event.type !== 'finished') return
        buffer.flush()
        // The stored run has what no event carries: times and the list of conversations.
        void refetch()
      },
      onLost: reconnect,
      onBye(reason) {
        buffer.flush()
        if (reason === 'server-stops') reconnect()
        else void client.invalidateQueries({ queryKey: reason === 'finished' ? key : meQuery.queryKey })
      },
    })
  }

  function reconnect(): void {
    buffer.flush()
    if (isOver()) return
    failures++
    if (failures > triesBeforePolling) {
      setState('polling')
      poll()
      return
    }
    if (failures === 1) later('say-lost', sayLostAfterMs, () => setState('lost'))
    later('next', reconnectAfterMs, connect)
  }

  function poll(): void {
    void refetch().finally(() => {
      if (!isGone && !isOver()) later('next', pollEveryMs, poll)
    })
  }

  /** A browser allows few connections to one site; a tab nobody looks at gives its own back. */
  function onVisibility(): void {
    if (document.hidden) {
      later('hidden', hiddenCloseMs, () => {
        closeStream?.()
        closeStream = undefined
        cancel('next')
      })
      return
    }
    cancel('hidden')
    if (closeStream) return
    failures = 0
    void refetch().finally(connect)
  }

  connect()
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    isGone = true
    document.removeEventListener('visibilitychange', onVisibility)
    for (const timer of timers.values()) clearTimeout(timer)
    closeStream?.()
    buffer.close()
    setState('open')
  }
}
