/** What the answers of a blocklist mean, and what is worth knowing about it. */
export interface KnownList {
  /** Its zones, without a key. */
  zones: string[]
  name: string
  /** Last numbers of 127.0.0.x that mean "listed". */
  listed: number[]
  /** The same for addresses that should not send mail themselves, whatever they did. */
  policy: number[]
  /** True when large receivers are known to refuse or delay by it. */
  isUsedByLargeReceivers: boolean
  delistUrl: string
}

/**
 * Lists for addresses whose answers are documented. Sources, read 2026-11-23: SpamAssassin's rules/20_dnsbl_tests.cf
 * (Spamhaus codes), the lists' own pages (delisting), Microsoft's and Orange's postmaster pages (who uses them).
 * Each list's terms are for the operator to accept: none is asked unless WAYPOST_BLOCKLISTS names it.
 */
export const knownLists: KnownList[] = [
  {
    zones: ['zen.spamhaus.org', 'zen.dq.spamhaus.net'],
    name: 'Spamhaus ZEN',
    listed: [2, 3, 4, 5, 6, 7, 8, 9],
    policy: [10, 11],
    isUsedByLargeReceivers: true,
    delistUrl: 'https://check.spamhaus.org',
  },
  {
    zones: ['bl.spamcop.net'],
    name: 'SpamCop',
    listed: [2],
    policy: [],
    isUsedByLargeReceivers: false,
    delistUrl: 'https://www.spamcop.net/bl.shtml',
  },
  {
    zones: ['b.barracudacentral.org'],
    name: 'Barracuda',
    listed: [2],
    policy: [],
    isUsedByLargeReceivers: true,
    delistUrl: 'https://www.barracudacentral.org/rbl/removal-request',
  },
  {
    zones: ['combined.mail.abusix.zone'],
    name: 'Abusix',
    listed: [2, 3, 4],
    policy: [11, 12],
    isUsedByLargeReceivers: true,
    delistUrl: 'https://lookup.abusix.com',
  },
  {
    zones: ['psbl.surriel.com'],
    name: 'PSBL',
    listed: [2],
    policy: [],
    isUsedByLargeReceivers: false,
    delistUrl: 'https://psbl.org/remove',
  },
  {
    zones: ['dnsbl-1.uceprotect.net', 'dnsbl-2.uceprotect.net', 'dnsbl-3.uceprotect.net'],
    name: 'UCEPROTECT',
    listed: [2],
    policy: [],
    isUsedByLargeReceivers: false,
    delistUrl: 'https://www.uceprotect.net/en/rblcheck.php',
  },
  {
    zones: ['bl.mailspike.net'],
    name: 'Mailspike',
    listed: [2, 10, 11, 12, 13, 14],
    policy: [],
    isUsedByLargeReceivers: false,
    delistUrl: 'https://mailspike.org/iplookup.html',
  },
  {
    zones: ['all.spamrats.com'],
    name: 'SpamRATS',
    listed: [38],
    policy: [36, 37],
    isUsedByLargeReceivers: false,
    delistUrl: 'https://www.spamrats.com/removal.php',
  },
]

const byZone = new Map(knownLists.flatMap((list) => list.zones.map((zone) => [zone, list] as const)))

/** What is known about the list of a zone; undefined for one that we do not know. */
export function knownList(zone: string): KnownList | undefined {
  return byZone.get(zone)
}
