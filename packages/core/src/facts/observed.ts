import type { FailureCode } from './failure-codes.ts'

/**
 * What came of one look at the world. NXDOMAIN, NODATA and a 5xx reply are values: somebody answered.
 * A failure means that nobody did, or that the answer could not be read.
 * `server` is the `address:port` that answered (or was asked last). `elapsedMs` is wall time of this look.
 */
export type Observed<T> = Seen<T> | Unseen

export interface Seen<T> {
  ok: true
  value: T
  elapsedMs: number
  server?: string
}

export interface Unseen {
  ok: false
  failure: FailureCode
  elapsedMs: number
  server?: string
  /** Raw words of the other side or of the operating system, sanitised and cut at 300 characters. */
  detail?: string
}
