import type { MacroString } from './macro-string.ts'

export const spfResults = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror'] as const
/** What an evaluation comes to. Source: RFC 7208 §2.6. */
export type SpfResult = (typeof spfResults)[number]

/** `+` pass, `-` fail, `~` softfail, `?` neutral. Source: RFC 7208 §4.6.2. */
export type SpfQualifier = '+' | '-' | '~' | '?'

/** A term as it is written, and where in its record (UTF-16 units from 0). */
export interface SpfTerm {
  text: string
  position: number
}

export type SpfMechanism = SpfTerm & { qualifier: SpfQualifier } & (
    | { name: 'all' }
    | { name: 'include'; domain: MacroString }
    | { name: 'exists'; domain: MacroString }
    /** Without a domain: that of the record. */
    | { name: 'a'; domain?: MacroString; prefix4: number; prefix6: number }
    | { name: 'mx'; domain?: MacroString; prefix4: number; prefix6: number }
    | { name: 'ptr'; domain?: MacroString }
    | { name: 'ip4'; network: string; prefix: number }
    | { name: 'ip6'; network: string; prefix: number }
  )

export type SpfModifier = SpfTerm & { domain: MacroString }

export type SpfSyntaxReason =
  | 'notAscii'
  | 'tooLong'
  | 'unknownMechanism'
  | 'unexpectedText'
  | 'badDomain'
  | 'badAddress'
  | 'badPrefix'
  | 'badMacro'
  | 'repeatedModifier'

export interface SpfSyntaxFault extends SpfTerm {
  reason: SpfSyntaxReason
}

/** One published permission list, read. With a fault anywhere the whole list counts for nothing (RFC 7208 §4.6). */
export interface SpfRecord {
  text: string
  mechanisms: SpfMechanism[]
  redirect?: SpfModifier
  exp?: SpfModifier
  /** In the order of the record. */
  faults: SpfSyntaxFault[]
}
