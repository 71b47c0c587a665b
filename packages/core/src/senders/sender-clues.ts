import type { AnsweredQuestion } from '../facts/index.ts'

/** All that is known about who sends, before anybody decided. Absent: not known; addresses are text and may be none. */
export interface SenderClues {
  /** The sender's mail domain, A-labels. */
  domain?: string
  /** The words in which a server refused or deferred a message. */
  refusal?: string
  /** Addresses that were taken out of such words before. */
  quoted?: string[]
  /** Who handed a message over, as read from its headers. */
  handOvers?: HandOver[]
  /** Who wrote a delay notice or a bounce. Source: RFC 3464 §2.2.2. */
  reportingMta?: { name?: string; addresses: string[] }
  typed?: string[]
  saved?: { name: string; addresses: string[]; domains: string[] }[]
  published?: PublishedSenders
}

/** An address from which a message was handed over to the one that received it. */
export interface HandOver {
  address: string
  /** The name that the receiver found for it, else the one it greeted with. */
  name?: string
  /**
   * stated: the receiver's own results name it; crossing: where the headers leave the receiver's organisation;
   * below: further down, where whoever sent could write anything; passed: taken for the receiver's own by its
   * greeting alone.
   */
  standing: 'stated' | 'crossing' | 'below' | 'passed'
  /** The headers above it leave a doubt where the receiver's own part ends. */
  isDoubtful: boolean
}

/** What the DNS of the sender's domain says. */
export interface PublishedSenders {
  domain: string
  /** The TXT, A, AAAA and MX answers that its permission list asks for. */
  answers: AnsweredQuestion[]
  /** The hosts that take its mail, by preference; empty for a null MX. */
  exchanges: string[]
  hosts: { name: string; addresses: string[] }[]
  /** What could not be asked in time. */
  unseen: ('permission-list' | 'mx')[]
}
