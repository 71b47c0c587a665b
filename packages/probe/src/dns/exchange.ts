import type { FailureCode, Question } from '@waypost/core/facts'

/** One packet to one server and the reply to it, over UDP or TCP. */
export interface ExchangeRequest {
  server: { address: string; port: number }
  id: number
  question: Question
  packet: Uint8Array
  timeoutMs: number
  maxBytes: number
  signal?: AbortSignal
}

/** `detail` is not sanitised for control characters of others: it holds our own or the operating system's words. */
export type ExchangeResult = { ok: true; packet: Uint8Array } | { ok: false; failure: FailureCode; detail?: string }
