import type { FailureCode } from '@waypost/core/facts'

/** The end of a conversation that nobody wanted: what a Connection rejects with. `message` is sanitised. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  readonly failure: FailureCode

  constructor(failure: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.failure = failure
  }
}
