import { useSyncExternalStore } from 'react'

/** The token behind the # of a one-time link: browsers keep it for themselves. */
export function useLinkToken(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1))
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
