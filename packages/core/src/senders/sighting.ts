import type { SenderCandidate } from './candidate.ts'

/** One place where a candidate was seen. */
export type Sighting = Omit<SenderCandidate, 'sources'>
