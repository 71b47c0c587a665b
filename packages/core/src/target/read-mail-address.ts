import { readDomain, type ReadDomain } from './read-domain.ts'
import { readIp } from './read-ip.ts'
import type { TargetPolicy, TargetProblem } from './target.ts'
import { toAsciiDigits } from './to-ascii-digits.ts'
import { hasHidden } from './visible-text.ts'

/** Source: RFC 5321 §4.5.3.1.1 and §4.5.3.1.3; a path holds 256 octets, two of them angle brackets. */
const maxLocalPartOctets = 64
const maxAddressOctets = 254

/** One part of a Dot-string; characters beyond ASCII by RFC 6531 §3.3. */
const atom = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+$/u
const quotedString = /^"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"$/u

export type ReadMailAddress =
  { ok: true; mailAddress: string; domain: Extract<ReadDomain, { ok: true }> } | { ok: false; problem: TargetProblem }

/**
 * The text as a mail address (RFC 5321 §4.1.2 Mailbox). The domain is what follows the last @ outside quotes; the
 * local part, quoted or not, stays as typed. Routes, comments and address literals are refused.
 */
export function readMailAddress(text: string, policy: TargetPolicy): ReadMailAddress {
  if (hasHidden(text)) return refuse('hidden-characters', text)
  const at = lastUnquotedAt(text)
  if (at === 0 && text.indexOf('@', 1) < 0) return refuse('address-without-name', text)
  if (at > 0 && at === text.length - 1) return refuse('address-without-domain', text)
  if (at <= 0) return refuse('bad-address', text)
  const localPart = text.slice(0, at)
  const domainText = text.slice(at + 1)
  const isQuoted = quotedString.test(localPart)
  if (!isQuoted && /\s/.test(text)) return refuse('has-space', text)
  if (!isQuoted && localPart.includes('@')) return refuse('several-ats', text)
  if (!isQuoted && !localPart.split('.').every((part) => atom.test(part))) return refuse('bad-address', localPart)
  if (octetsOf(localPart) > maxLocalPartOctets) return refuse('local-part-too-long', localPart)
  if (/^[[#]/.test(domainText) || readIp(toAsciiDigits(domainText), policy)) return refuse('address-literal', text)
  const domain = readDomain(domainText, policy)
  if (!domain.ok) return domain
  const mailAddress = `${localPart}@${domain.domain}`
  if (octetsOf(mailAddress) > maxAddressOctets) return refuse('address-too-long', mailAddress)
  return { ok: true, mailAddress, domain }
}

/** Where the last @ outside a quoted string is, or -1. */
function lastUnquotedAt(text: string): number {
  let isQuoted = false
  let at = -1
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (isQuoted && character === '\\') index++
    else if (character === '"') isQuoted = !isQuoted
    else if (character === '@' && !isQuoted) at = index
  }
  return isQuoted ? -1 : at
}

/** Octets of the text in UTF-8. */
function octetsOf(text: string): number {
  let octets = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    octets += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
  }
  return octets
}

function refuse(code: TargetProblem['code'], subject: string): ReadMailAddress {
  return { ok: false, problem: { code, subject } }
}
