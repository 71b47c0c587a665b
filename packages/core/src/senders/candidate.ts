import type { CandidateSource, Confidence } from '../vocabulary/index.ts'

/** Something that may be what sends. */
export interface SenderCandidate {
  /** `range`: one of its addresses; `provider`: whoever sends for them, from addresses that are not theirs. */
  kind: 'address' | 'range' | 'provider'
  /** A canonical address, a network such as 198.51.100.0/28, or how the provider is called. */
  value: string
  /** The most telling one. */
  source: CandidateSource
  /** All of them, in the order of the vocabulary. */
  sources: CandidateSource[]
  confidence: Confidence
  /** The host that has the address, or the saved sender's name. */
  name?: string
}
