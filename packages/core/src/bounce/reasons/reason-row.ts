import type { BounceReason } from '../../vocabulary/index.ts'

/**
 * One way in which servers word a refusal. `{a|b}` stands for either, `{a|}` for a or nothing, `…` for up to 80
 * characters of anything. Words are whole words; fold-reply.ts says which spellings count as the same.
 */
export interface ReasonRow {
  pattern: string
  reason: BounceReason
  /** Who words it so. */
  source: string
  /** A reply as it is seen, with names of documentation; the test holds pattern and sample together. */
  sample: string
}

/** Rows of one class, without its name on each. */
export function rowsOf(reason: BounceReason, rows: [pattern: string, source: string, sample: string][]): ReasonRow[] {
  return rows.map(([pattern, source, sample]) => ({ pattern, reason, source, sample }))
}
