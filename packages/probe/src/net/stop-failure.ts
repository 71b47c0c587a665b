import type { FailureCode } from '@waypost/core/facts'

/** Why a look ended when its signal did: the run's time was over, or somebody stopped it. */
export function stopFailure(signal: AbortSignal | undefined): FailureCode {
  const reason: unknown = signal?.reason
  return reason instanceof Error && reason.name === 'TimeoutError' ? 'run-deadline' : 'stopped'
}
