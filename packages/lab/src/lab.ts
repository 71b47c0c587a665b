import type { LabZone, MailBehaviour, Scenario } from './scenario.ts'

/** A running fake internet. */
export interface Lab {
  /** WAYPOST_* settings that point the product's real network code at this lab. */
  environment: Record<string, string>
  scenarios: Scenario[]
  /** Every question the lab's name servers were asked, newest last: `type name transport server`. */
  dnsLog(): string[]
  /** Connections accepted per mail address so far. */
  connectionCount(address: string): number
  /** Every connection that was accepted, in the order of their beginning. */
  connections(): LabConnection[]
  /** From now on the mail host at this address behaves like this: what was broken is repaired, or breaks. */
  set(address: string, behaviour: MailBehaviour): Promise<void>
  /**
   * From now on this is what the zone holds and how its name servers behave. The first lookup service asks them each
   * time; the second one keeps what it was told for as long as it may.
   */
  publish(zone: LabZone): void
  stop(): Promise<void>
}

/** Times are milliseconds on the monotonic clock of this process. */
export interface LabConnection {
  address: string
  openedAtMs: number
  /** Absent while it is open. */
  closedAtMs?: number
}

export interface LabOptions {
  /** Which stories to serve; all when absent. */
  scenarios?: Scenario[]
  /** Closes port 25 of every host, controls too. */
  isPort25Closed?: boolean
  /** Lets something answer on port 25 in place of every host, controls too. */
  isIntercepted?: boolean
  /** How late every answer of every name server and mail server comes; 0 when absent. */
  replyDelayMs?: number
}

export type StartLab = (options?: LabOptions) => Promise<Lab>
