/**
 * What the person entered, understood. Names are lower-case A-labels without the final dot, addresses canonical.
 * `domain`: a recipient domain; `address`: a mail address, whose domain is checked; `ip`: an address as sender,
 * without a recipient; `sender`: a domain as sender, without a recipient.
 */
export interface Target {
  kind: 'domain' | 'address' | 'ip' | 'sender'
  /** As typed, trimmed and cut at 1,000 characters. */
  input: string
  /** The recipient domain (for `sender`: the sending domain); null for `ip`. */
  domain: string | null
  /** The domain in its own script when that differs. */
  domainUnicode?: string
  /** The mail address, its local part untouched. */
  mailAddress?: string
  ip: string | null
  /** What was silently cleaned, for "We understood". */
  notes: TargetNote[]
}

export type TargetNote =
  | 'host-of-url'
  | 'from-address'
  | 'from-display-name'
  | 'lower-cased'
  | 'final-dot'
  | 'idn'
  /** One label mixes scripts whose letters look alike, as names that imitate others do. */
  | 'mixed-scripts'

export const targetProblemCodes = [
  'empty',
  'too-long',
  'no-dot',
  'not-public',
  'not-public-ip',
  'self',
  'reverse-name',
  'public-suffix',
  'bad-ip',
  'ip-with-port',
  'ip-with-prefix',
  'ip-with-zone',
  'address-literal',
  'label-too-long',
  'name-too-long',
  'empty-label',
  'bad-label',
  'label-hyphen',
  'numeric-ending',
  'bad-characters',
  'hidden-characters',
  'has-space',
  'bad-idn',
  'service-label',
  'local-part-too-long',
  'address-too-long',
  'address-without-name',
  'address-without-domain',
  'several-ats',
  'bad-address',
  'several-targets',
  'bounce-not-read-yet',
] as const

/**
 * Why a text is no target. Worded in `@waypost/core/words`; `subject` is the part of the text it is about, cut and
 * with each character that cannot be seen written as its code point.
 */
export interface TargetProblem {
  code: (typeof targetProblemCodes)[number]
  subject: string
}

export type TargetResult = { ok: true; target: Target } | { ok: false; problem: TargetProblem }

/** What the operator allows beyond the public internet: WAYPOST_ALLOW_RANGES and WAYPOST_ALLOW_NAMES. */
export interface TargetPolicy {
  /** CIDRs whose addresses count as public. */
  allowedRanges: string[]
  /** Special-use names (and what is below them) that may be checked, such as `example` or `test`. */
  allowedNames: string[]
  /** The checker's own public addresses, canonical: they can send, but checking them from themselves says nothing. */
  ownAddresses?: string[]
}
