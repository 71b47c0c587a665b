import type { BounceNotice } from '../facts/index.ts'
import type { Target } from '../target/index.ts'
import type { StageKey } from '../vocabulary/index.ts'
import type { Limits } from './limits.ts'
import type { Timers } from './timers.ts'

/** Who sends, as far as it was said. All absent: the sender lane is not applicable. */
export interface SenderInput {
  source: 'typed' | 'saved'
  /** Of a saved one: its id. Absent in old runs. */
  id?: string
  /** A sending address. */
  address?: string
  /** More addresses from which it sends, such as one of IPv6; judged beside the first. */
  otherAddresses?: string[]
  /** A host or domain name given in place of an address. */
  name?: string
  /** The sender's mail domain. */
  mailDomain?: string
  /** The name the sending server says in HELO. */
  heloName?: string
  /** Names under which the sender's DKIM keys stand, lower-case. */
  selectors?: string[]
  /** How people call the sender, such as the company's name. */
  label?: string
  /** Another organisation's, saved here by its name. */
  isPartner?: boolean
}

/** What a run promises to do. Everything it needs to know is in here, so a plan can be stored and run elsewhere. */
export interface Plan {
  target: Target
  sender: SenderInput | null
  /** In the order in which they are shown; they run at once where they can. */
  stages: StageKey[]
  /** Known mail servers of others are asked whatever the recipient's do. */
  asksOthers?: true
  /** What a notice says that was given for this check. */
  bounce?: BounceNotice
  limits: Limits
  timers: Timers
}
