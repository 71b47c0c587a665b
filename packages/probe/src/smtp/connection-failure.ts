import type { FailureCode } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'

/** What a rejected read or write means. An error of another kind is our own mistake and goes on. */
export function connectionFailureOf(error: unknown): { ok: false; failure: FailureCode; detail?: string } {
  if (!(error instanceof ConnectionError)) throw error
  return { ok: false, failure: error.failure, ...(error.message !== '' && { detail: error.message }) }
}
