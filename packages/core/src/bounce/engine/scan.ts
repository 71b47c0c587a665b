/** Scanners of what may stand in a slot: from a place in the text to its end and value, or undefined. Bounded each. */
export interface Scanned {
  end: number
  value: string
}

const maxAddressLength = 320
const maxHostLength = 255
const localCharacter = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u
const hostCharacter = /[\p{L}\p{N}._-]/u
const ipCharacter = /[\da-f:.]/

function run(text: string, at: number, allowed: RegExp, max: number): number {
  let end = at
  while (end < text.length && end - at < max && allowed.test(text.charAt(end))) end += 1
  return end
}

/** A mail address with or without angles, “mailto:” and single quotes around; the value in lower case (RFC 5321 §4.1.2). */
export function scanMailAddress(text: string, at: number): Scanned | undefined {
  let start = at
  const opening = text.charAt(start)
  if (opening === '<' || opening === "'") start += 1
  if (text.startsWith('mailto:', start)) start += 7
  const localEnd = text.charAt(start) === '"' ? quotedEnd(text, start) : run(text, start, localCharacter, 128)
  if (localEnd === start || text.charAt(localEnd) !== '@') return undefined
  const domain = scanHost(text, localEnd + 1) ?? scanLiteral(text, localEnd + 1)
  if (domain === undefined) return undefined
  const closing = opening === '<' ? '>' : opening === "'" ? "'" : ''
  let end = domain.end
  if (closing !== '') {
    if (text.charAt(end) === closing) end += 1
    else if (opening === '<') return undefined
  }
  if (end - at > maxAddressLength) return undefined
  return { end, value: text.slice(start, domain.end).toLowerCase() }
}

function quotedEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length && end - at < 130; end += 1) {
    if (text.charAt(end) === '\\') end += 1
    else if (text.charAt(end) === '"') return end + 1
  }
  return at
}

/** [192.0.2.1] behind an @. */
function scanLiteral(text: string, at: number): Scanned | undefined {
  if (text.charAt(at) !== '[') return undefined
  const end = run(text, at + 1, /[\p{L}\d:.]/u, 64)
  return text.charAt(end) === ']' ? { end: end + 1, value: text.slice(at, end + 1) } : undefined
}

/** A host name: begins and ends with a letter or digit; a dot behind it is not part of it. */
export function scanHost(text: string, at: number): Scanned | undefined {
  let end = run(text, at, hostCharacter, maxHostLength)
  while (end > at && /[._-]/.test(text.charAt(end - 1))) end -= 1
  if (end === at || !/[\p{L}\p{N}_]/u.test(text.charAt(at))) return undefined
  return { end, value: text.slice(at, end).toLowerCase() }
}

/** An IP address, with or without brackets and “IPv6:”; the value without both. */
export function scanIp(text: string, at: number): Scanned | undefined {
  const opening = text.charAt(at)
  let start = opening === '[' || opening === '(' ? at + 1 : at
  if (text.slice(start, start + 5).toLowerCase() === 'ipv6:') start += 5
  const lower = text.slice(start, start + 46).toLowerCase()
  let length = run(lower, 0, ipCharacter, 45)
  while (length > 0 && /[.:]/.test(lower.charAt(length - 1)) && !lower.slice(0, length).endsWith('::')) length -= 1
  const value = lower.slice(0, length)
  if (!isIp(value)) return undefined
  const end = start + length
  const closing = opening === '[' ? ']' : opening === '(' ? ')' : ''
  if (closing !== '' && text.charAt(end) !== closing) return undefined
  return { end: closing === '' ? end : end + 1, value }
}

/** In its usual written form; no scope, no shortened IPv4. */
export function isIp(text: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return text.split('.').every((part) => Number(part) < 256)
  const groups = text.split(':')
  return (
    groups.length >= 3 && groups.length <= 9 && groups.every((group) => /^(?:[\da-f]{0,4}|[\d.]{7,15})$/.test(group))
  )
}

/** “4 hours”, “5 day(s)”, “1 days, 19 hours and 54 minutes”, “8.5 hours”, “47 more hours”. */
export function scanSpan(text: string, at: number): Scanned | undefined {
  const span = /^\d{1,6}(?:\.\d{1,3})? ?(?:more |weitere |weiteren |altre |autres )?\p{L}{1,14}(?:\(\p{L}{1,3}\))?/u
  const joint = /^(?:,? (?:and |und |et |y |e |en )?|, )(?=\d)/
  let end = at
  for (let count = 0; count < 4; count += 1) {
    const glue = count === 0 ? 0 : (joint.exec(text.slice(end, end + 8))?.[0].length ?? -1)
    if (glue < 0) break
    const found = span.exec(text.slice(end + glue, end + glue + 32))
    if (found === null) break
    end += glue + found[0].length
  }
  return end === at ? undefined : { end, value: text.slice(at, end) }
}

const fixed = {
  code: /^[2-5]\d\d(?!\d)/,
  status: /^#?([245]\.\d{1,3}\.\d{1,3})(?![\d])/,
  number: /^\d{1,9}/,
} as const

export function scanFixed(kind: keyof typeof fixed, text: string, at: number): Scanned | undefined {
  const found = fixed[kind].exec(text.slice(at, at + 14))
  return found === null ? undefined : { end: at + found[0].length, value: found[1] ?? found[0] }
}
