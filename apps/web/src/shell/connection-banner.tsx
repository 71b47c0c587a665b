import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore, type ReactElement } from 'react'
import { statusQuery } from '../api/queries.ts'
import { getReachability, subscribeReachability, type Reachability } from '../api/reachability.ts'

const tryEveryMs = 10_000

type Trouble = Exclude<Reachability, 'reachable'> | 'offline'

/** Says that checks can't be started or opened, and keeps trying. The page's only alert region. */
export function ConnectionBanner(): ReactElement {
  const client = useQueryClient()
  const reachability = useSyncExternalStore(subscribeReachability, getReachability)
  const isOnline = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  const trouble: Trouble | null = !isOnline ? 'offline' : reachability === 'reachable' ? null : reachability

  const tryNow = useCallback(async () => {
    await client.fetchQuery({ ...statusQuery, staleTime: 0, retry: false }).catch(() => undefined)
    await client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
  }, [client])

  useEffect(() => {
    if (trouble === null || trouble === 'offline') return
    const timer = setInterval(() => void tryNow(), tryEveryMs)
    return () => clearInterval(timer)
  }, [trouble, tryNow])

  return (
    <div role="alert" className="banner-slot">
      {trouble && (
        <div className="banner">
          <p>{words[trouble]}</p>
          {trouble !== 'offline' && (
            <button type="button" className="button" onClick={() => void tryNow()}>
              Try now
            </button>
          )}
        </div>
      )}
    </div>
  )
}

const words: Record<Trouble, string> = {
  unreachable: 'We can’t reach the checker right now. What you typed is still here. We try again every 10 seconds.',
  'database-away':
    'We can’t start or open checks right now. What you typed is still here, and nothing is lost. We try again every 10 seconds.',
  offline: 'You are offline. You can read this page, but not start a check.',
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
