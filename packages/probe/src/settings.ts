import type { Timers } from '@waypost/core/plan'

/** How this vantage looks at the world: the settings of contract WAYPOST_* that the probe obeys. */
export interface ProbeSettings {
  /** `address:port` of each resolver; exempt from the address guard; their AD bit is trusted. */
  resolvers: { address: string; port: number }[]
  dnsPort: number
  smtpPort: number
  httpsPort: number
  /** CIDRs that may be dialled and count as public. */
  allowedRanges: string[]
  /** Special-use names that may be looked up. */
  allowedNames: string[]
  controlHosts: string[]
  ehloName: string
  isEhloNameConfigured: boolean
  /** The sender named when an exact address is asked about; '' is the empty one. */
  mailFrom: string
  sourceAddress?: string
  bindAddress?: string
  caFile?: string
  vantage: string
  /** The shortest time between two connections to one address, over all workers. */
  addressGapMs: number
  /** How long what an address said serves later runs; 0: nothing of it is remembered. */
  reuseMs: number
  /** Who is asked to whom an address belongs: the regional registry that answers for it, one for all, or nobody. */
  registry: { kind: 'responsible' } | { kind: 'named'; url: string } | { kind: 'off' }
  /** Blocklists that may be asked about a sender; a key is a secret and goes into questions only. */
  blocklists: { zone: string; key?: string }[]
  /** Mail domains and mail servers (and what is below them) whose operators asked us not to knock. */
  optOutNames: string[]
  /** WAYPOST_TIMER_*_MS: replace the plan's timers. */
  timers: Partial<Timers>
}
