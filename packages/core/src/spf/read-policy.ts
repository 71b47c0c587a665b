import type { FailureCode } from '../facts/index.ts'
import { isSpfRecord, parseSpfRecord } from './parse-spf-record.ts'
import type { SpfRecord } from './spf-record.ts'
import { look, type Asking } from './spf-question.ts'

export type Policy =
  | { kind: 'record'; record: SpfRecord }
  | { kind: 'none' }
  | { kind: 'several'; count: number }
  | { kind: 'failed'; failure: FailureCode }

/** The one list that a name publishes. Source: RFC 7208 §4.4, §4.5. */
export function* readPolicy(name: string): Asking<Policy> {
  const looked = yield* look(name, 'TXT')
  if (!looked.ok) return { kind: 'failed', failure: looked.failure }
  const records = looked.records.filter(isSpfRecord)
  const [first] = records
  if (first === undefined) return { kind: 'none' }
  if (records.length > 1) return { kind: 'several', count: records.length }
  return { kind: 'record', record: parseSpfRecord(first) }
}
