import { cleanInput } from './clean-input.ts'
import { filledLines, looksLikeBounce } from './looks-like-bounce.ts'
import { readDomain } from './read-domain.ts'
import { readIp } from './read-ip.ts'
import { readMailAddress } from './read-mail-address.ts'
import type { TargetPolicy, TargetProblem, TargetResult } from './target.ts'
import { toAsciiDigits } from './to-ascii-digits.ts'
import { cutVisibleText, visibleText } from './visible-text.ts'

/** Marks that turn the text behind them around: what was seen is not what was pasted. */
const turning = '\u202b\u202d\u202e\u2067'

const maxInputLength = 8_000
const maxSubjectLength = 200

/**
 * What a text means as the thing to check: a domain, a mail address or an IP address. Never throws. Cleans what
 * people paste around it and says so in `notes`. Whether a domain is a public suffix is asked by refusePublicSuffix.
 */
export function parseTarget(text: string, policy: TargetPolicy): TargetResult {
  const trimmed = trimInvisible(text.slice(0, maxInputLength + 1))
  if (trimmed === '') return refuse('empty', '')
  const lines = filledLines(trimmed)
  if (looksLikeBounce(trimmed)) return refuse('bounce-not-read-yet', lines[0] ?? '')
  if (text.length > maxInputLength) return refuse('too-long', trimmed)
  if (lines.length > 1)
    return refuse(lines.every(isOneName) ? 'several-targets' : 'bounce-not-read-yet', lines[0] ?? '')
  const cleaned = cleanInput(trimmed)
  if (!cleaned.ok) return refuse(cleaned.problem.code, cleaned.problem.subject)
  return cleaned.text === '' ? refuse('empty', '') : readOne(cleaned, policy)
}

function readOne(cleaned: Extract<ReturnType<typeof cleanInput>, { ok: true }>, policy: TargetPolicy): TargetResult {
  const { input, notes } = cleaned
  const text = cleaned.text.includes('@') ? cleaned.text : cleaned.text.replace(/[＠﹫]/, '@')
  if (text.includes('@')) {
    const read = readMailAddress(text, policy)
    if (!read.ok) return refuse(read.problem.code, read.problem.subject)
    const { domain, domainUnicode } = read.domain
    const shown = domainUnicode === undefined ? {} : { domainUnicode }
    const mailAddress = read.mailAddress
    const allNotes = [...notes, 'from-address' as const, ...read.domain.notes]
    return { ok: true, target: { kind: 'address', input, domain, ...shown, mailAddress, ip: null, notes: allNotes } }
  }
  const ip = readIp(toAsciiDigits(text).replace(/\.$/, ''), policy)
  if (ip) {
    if (!ip.ok) return refuse(ip.problem.code, ip.problem.subject)
    return { ok: true, target: { kind: 'ip', input, domain: null, ip: ip.ip, notes } }
  }
  const read = readDomain(text, policy)
  if (!read.ok) return refuse(read.problem.code, read.problem.subject)
  const { domain, domainUnicode } = read
  const shown = domainUnicode === undefined ? {} : { domainUnicode }
  return { ok: true, target: { kind: 'domain', input, domain, ...shown, ip: null, notes: [...notes, ...read.notes] } }
}

/** Without white space and invisible characters at both ends. */
function trimInvisible(text: string): string {
  const isInvisible = (character: string): boolean => /[\s\p{Cf}]/u.test(character) && !turning.includes(character)
  let start = 0
  let end = text.length
  while (start < end && isInvisible(text.charAt(start))) start++
  while (end > start && isInvisible(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function isOneName(line: string): boolean {
  return /^[^\s:]+$/.test(line) && line.includes('.')
}

function refuse(code: TargetProblem['code'], subject: string): TargetResult {
  const whole = visibleText(subject.slice(0, maxSubjectLength + 1))
  const isCut = whole.length > maxSubjectLength
  const shown = isCut ? `${cutVisibleText(subject, maxSubjectLength - 1)}…` : whole
  return { ok: false, problem: { code, subject: shown } }
}
