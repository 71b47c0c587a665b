import type { BounceReason } from '../../vocabulary/index.ts'

/** One way in which servers word a refusal. Matching is in one pass: literal words, `…` for anything on the way. */
export interface ReasonRow {
  /** Compared without regard to upper case, runs of blanks as one; `…` stands for up to 80 characters of anything. */
  pattern: string
  reason: BounceReason
  /** Who words it so. */
  source: string
  /** A reply as it is seen, with names of documentation; the test holds pattern and sample together. */
  sample: string
}
