import type { FindingArgs } from '../findings/index.ts'
import type { Outcome } from '../vocabulary/index.ts'

/**
 * One cell of the delivery path. `waiting`: not begun or no answer yet; `notChecked`: an earlier step failed or
 * was stopped, so this one never ran. `note` is a word code for the short text in the cell, with its values.
 */
export interface PathCell {
  state: Outcome | 'waiting' | 'notChecked'
  note?: string
  args?: FindingArgs
  elapsedMs?: number
  /** Heard by an earlier check and not by this one. */
  earlier?: EarlierTalk
}

/** A talk of an earlier check that served this one. `reuseSeconds` is absent when it is old because we hold back. */
export interface EarlierTalk {
  seenAt: string
  /** How old it was when this check used it. */
  ageSeconds: number
  /** How long such a talk serves other checks. */
  reuseSeconds?: number
}

/** What belongs to the sending address, then what its mail domain publishes. */
export const senderColumns = ['ptr', 'wayBack', 'helo', 'blocklists', 'spf', 'dkim', 'dmarc'] as const
export type SenderColumn = (typeof senderColumns)[number]
/** `recipient`: whether it takes mail for the exact address; `notApplicable` when nobody asks about that. */
export const serverColumns = ['answers', 'greeting', 'hello', 'encryption', 'recipient'] as const
export type ServerColumn = (typeof serverColumns)[number]

export interface SenderRow {
  /** The mail domain where no address is known. */
  address: string
  label?: string
  cells: Record<SenderColumn, PathCell>
}

export interface ServerRow {
  exchange: string
  preference: number
  /** 1 = first choice. Hosts of equal preference share a number. */
  choice: number
  address: string
  family: 4 | 6
  isDialled: boolean
  cells: Record<ServerColumn, PathCell>
}

/** What they see about us, and what we see of them, as rows for a table. Made from stored facts at display. */
export interface DeliveryPath {
  sender: SenderRow[]
  recipient: {
    domain: PathCell
    nameServers: PathCell
    mailServers: PathCell
    /** MTA-STS and DANE; `notApplicable` while none is known to be published. */
    encryptionRule: PathCell
    servers: ServerRow[]
    routesLeftOutCount: number
    /** Waiting while the proof that port 25 works here waits for its turn; absent when it never had to. */
    controls?: PathCell
  } | null
}

/** Names a cell in events: `sender/<address>/<column>`, `recipient/<column>`, `server/<exchange>/<address>/<column>`. */
export type PathCellKey = string
