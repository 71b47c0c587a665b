/** What a blocklist answered about one address. The key with which it was asked appears nowhere. */
export interface BlocklistAnswer {
  /** The addresses of its answer, at most 10; empty: not listed. */
  codes: string[]
  /** Its reasons (TXT), sanitised, at most 3 of 300 characters each; asked for only when it is listed. */
  reasons: string[]
}

/** What a blocklist answers about the two addresses that tell whether it works. Source: RFC 5782 §5. */
export interface BlocklistHealth {
  /** About 127.0.0.2 (IPv6: ::ffff:7f00:2), which every working list holds. */
  mustBeListed: string[]
  /** About 127.0.0.1 (IPv6: ::ffff:7f00:1), which no working list holds. */
  mustNotBeListed: string[]
}
