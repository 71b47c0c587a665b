import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { meQuery } from '../../api/queries.ts'

/** `lost`: the stream broke and we try again; `back`: it did not; `polling`: it broke too often, so we ask every 2 s. */
export type StreamState = 'open' | 'lost' | 'back' | 'polling'

const pollEveryMs = 2_000

/** Follows a run while it is live. What that takes is loaded for a live run only; where it can’t be, we ask. */
export function useRunEvents(runId: string, isLive: boolean): StreamState {
  const client = useQueryClient()
  const [state, setState] = useState<StreamState>('open')
  // Whoever was signed out has no stream; it goes on where it was when they are back.
  const isSignedOut = useQuery(meQuery).data === null

  useEffect(() => {
    if (!isLive || isSignedOut) return
    let isGone = false
    let stop: (() => void) | undefined
    import('./follow-run.ts').then(
      ({ followRun }) => {
        if (!isGone) stop = followRun(runId, { client, setState })
      },
      () => {
        if (isGone) return
        setState('polling')
        const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['run', runId] }), pollEveryMs)
        stop = () => clearInterval(timer)
      },
    )
    return () => {
      isGone = true
      stop?.()
    }
  }, [client, runId, isLive, isSignedOut])

  return state
}
