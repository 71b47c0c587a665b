import type { FailureCode } from '@waypost/core/facts'
import { ConnectionError } from './connection-error.ts'

/** Why a look ended when its signal did: a limit of ours, the run's end, or somebody who stopped it. */
export function stopFailure(signal: AbortSignal | undefined): FailureCode {
  const reason: unknown = signal?.reason
  if (reason instanceof ConnectionError) return reason.failure
  return reason instanceof Error && reason.name === 'TimeoutError' ? 'run-deadline' : 'stopped'
}
