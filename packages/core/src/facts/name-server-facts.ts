import type { AnswerSummary } from './dns-facts.ts'
import type { Observed } from './observed.ts'

/** What one name server said when it was asked straight, without recursion. */
export interface ServerWord extends AnswerSummary {
  /** The AA bit: it holds the zone itself (RFC 1035 §4.1.1). */
  isAuthoritative: boolean
  /** It sent us on to other servers in place of an answer. */
  isReferral: boolean
}

/** One address of a name server, and what it said to the same questions over UDP and over TCP. */
export interface NameServerLook {
  nameServer: string
  address: string
  /** SOA of the zone. */
  soa: Observed<ServerWord>
  /** MX of the domain. */
  mx: Observed<ServerWord>
  /** SOA of the zone once more, over TCP (RFC 7766). */
  tcp: Observed<ServerWord>
}

/**
 * The name servers of the zone that a domain is in: as those above delegate it, as the zone lists them itself, and
 * what each of them answers. Source: RFC 1034 §4.2.
 */
export interface ZoneServers {
  zone: string
  /** From the referral of a server above; absent when none of them gave one. */
  delegated?: string[]
  /** What the zone says of itself, by way of the resolver; absent when it could not tell. */
  listed?: string[]
  /** How long the quickest server above took to answer us straight; absent when none answered. */
  parentElapsedMs?: number
  looks: NameServerLook[]
  /**
   * Name servers inside the zone, whose addresses the zone above gives out beside its referral, with what the zone says
   * itself; absent when there are none of both. Source: RFC 1034 §4.2.1 (glue).
   */
  glue?: { nameServer: string; above: string[]; own: string[] }[]
  /** Name servers whose names have no address. */
  namelessServers: string[]
  /** Name servers whose names are aliases; absent when there are none. Source: RFC 2181 §10.3. */
  aliasServers?: string[]
  /** Every address known for the name servers, those we did not ask included. */
  addresses: string[]
  /** Name servers beyond our limit, of which nothing is known. */
  leftOutCount: number
  /** DS of the zone, which stands in the zone above: without one nothing is signed (RFC 4035 §5.2). */
  ds: Observed<AnswerSummary>
}

/** A domain that may have been meant, and what its MX question brought. */
export interface LikelyDomain {
  domain: string
  mx: Observed<AnswerSummary>
}
