/** Under which selectors the sender's domain was asked for keys. */
export interface DkimSelectors {
  /** Lower-case; empty when none was named and no provider recognised. */
  selectors: string[]
  /** named: given for this check; provider: the usual names of the providers its mail points to. */
  source: 'named' | 'provider'
  /** Providers that were recognised, by the name people know. */
  providers: string[]
}
