export type Reachability = 'reachable' | 'unreachable' | 'database-away'

let current: Reachability = 'reachable'
const listeners = new Set<() => void>()

/** What the last request to our API came to; read by the banner. */
export function getReachability(): Reachability {
  return current
}

export function reportReachability(next: Reachability): void {
  if (next === current) return
  current = next
  for (const listener of listeners) listener()
}

export function subscribeReachability(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
