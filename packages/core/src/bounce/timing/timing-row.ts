/**
 * How servers of any kind say how long they have waited or will wait, for notices that no dialect reads. Literal words,
 * compared without regard to upper case and with runs of blanks as one, then {span} or {date}, then perhaps more words.
 */
export interface TimingRow {
  pattern: string
  means: 'retryUntil' | 'remaining' | 'noticeAfter' | 'expiresAfter'
  /** The kind of notice in which the words mean that: other mail speaks of days and hours too. */
  of: 'delayed' | 'expired'
  /** Who words it so. */
  source: string
  /** As such a server writes it; the test holds pattern and sample together. */
  sample: string
}

/** Rows of one meaning: pattern, source, sample. */
export function rows(
  means: TimingRow['means'],
  of: TimingRow['of'],
  each: readonly (readonly [pattern: string, source: string, sample: string])[],
): TimingRow[] {
  return each.map(([pattern, source, sample]) => ({ pattern, means, of, source, sample }))
}
