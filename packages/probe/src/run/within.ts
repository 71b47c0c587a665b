import type { FailureCode } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import type { Clock } from '../ports.ts'

/**
 * Runs an action that must end by itself when its signal aborts: after `limitMs` (the reason is a ConnectionError
 * with `failure`) or when `signal` does. Leaves no timer and no listener behind.
 */
export async function within<T>(
  limit: { clock: Clock; limitMs: number; failure: FailureCode; signal: AbortSignal },
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const link = linkedAbort(limit.signal)
  const isOver = new AbortController()
  void limit.clock.sleep(limit.limitMs, isOver.signal).then(() => {
    if (!isOver.signal.aborted) link.abort(new ConnectionError(limit.failure, ''))
  })
  try {
    return await action(link.signal)
  } finally {
    isOver.abort()
    link.release()
  }
}

export interface LinkedAbort {
  signal: AbortSignal
  abort(reason: ConnectionError): void
  /** Forgets the parent; needed so that a long run does not collect listeners. */
  release(): void
}

/** A signal that aborts with its parent, for the parent's reason, or on its own. */
export function linkedAbort(parent: AbortSignal): LinkedAbort {
  const controller = new AbortController()
  const follow = () => controller.abort(parent.reason)
  if (parent.aborted) follow()
  else parent.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => parent.removeEventListener('abort', follow),
  }
}

/** The promise, or a rejection with the signal's reason as soon as that aborts. A later end of the promise is ignored. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => undefined)
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  aborted.catch(() => undefined)
  const onAbort = () => reject(asError(signal.reason))
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

function asError(reason: unknown): Error {
  return reason instanceof ConnectionError ? reason : new ConnectionError('stopped', '')
}
