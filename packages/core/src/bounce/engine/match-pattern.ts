import { foldCase } from './fold.ts'
import type { PatternPart, SlotName } from './pattern.ts'
import { scanFixed, scanHost, scanIp, scanMailAddress, scanSpan, type Scanned } from './scan.ts'

export interface Match {
  /** What stood in each slot; of one that comes twice the first. */
  slots: Partial<Record<SlotName, string>>
  end: number
}

/** How far {words} and {date} may reach. */
const maxGap = 400
const maxStarts = 12

/**
 * The whole line, from its first character to its last, as the pattern says. The line comes squeezed; `folded` is the
 * same line in lower case. One pass: {words} ends at the first place where the literal behind it stands.
 */
export function matchLine(parts: readonly PatternPart[], line: string, folded: string): Match | undefined {
  const match = matchFrom(parts, line, folded, 0)
  return match !== undefined && match.end === line.length ? match : undefined
}

/** The pattern anywhere in the text, its first place; the text comes squeezed. */
export function findPattern(parts: readonly PatternPart[], text: string): (Match & { start: number }) | undefined {
  const folded = foldCase(text)
  const [first] = parts
  if (first === undefined) return undefined
  if (!('literal' in first)) {
    const match = matchFrom(parts, text, folded, 0)
    return match && { ...match, start: 0 }
  }
  let start = folded.indexOf(first.literal)
  for (let tries = 0; start !== -1 && tries < maxStarts; tries += 1) {
    if (isBorder(folded, start, first.literal)) {
      const match = matchFrom(parts, text, folded, start)
      if (match !== undefined) return { ...match, start }
    }
    start = folded.indexOf(first.literal, start + 1)
  }
  return undefined
}

/** A literal that begins with a letter does not begin inside a word. */
function isBorder(text: string, at: number, literal: string): boolean {
  return at === 0 || !/^[\p{L}\d]/u.test(literal) || !/[\p{L}\d]/u.test(text.charAt(at - 1))
}

function matchFrom(parts: readonly PatternPart[], text: string, folded: string, from: number): Match | undefined {
  const slots: Match['slots'] = {}
  let at = from
  for (const [place, part] of parts.entries()) {
    if ('literal' in part) {
      if (!folded.startsWith(part.literal, at)) return undefined
      at += part.literal.length
      continue
    }
    const next = parts[place + 1]
    const scanned = scanSlot(part.slot, text, folded, at, next !== undefined && 'literal' in next ? next.literal : next)
    if (scanned === undefined) return undefined
    slots[part.slot] ??= scanned.value
    at = scanned.end
  }
  return { slots, end: at }
}

function scanSlot(
  slot: SlotName,
  text: string,
  folded: string,
  at: number,
  next: string | PatternPart | undefined,
): Scanned | undefined {
  switch (slot) {
    case 'recipient':
    case 'sender':
      return scanMailAddress(text, at)
    case 'host':
      return withoutRoot(scanHost(text, at), text, next)
    case 'remoteMta':
    case 'reportingMta':
      return scanIp(text, at) ?? withoutRoot(scanHost(text, at), text, next)
    case 'ip':
    case 'remoteAddress':
      return scanIp(text, at)
    case 'code':
    case 'status':
    case 'number':
      return scanFixed(slot, text, at)
    case 'attempts':
      return scanFixed('number', text, at)
    case 'span':
      return scanSpan(text, at)
    case 'date':
    case 'words':
    case 'reply':
      return upTo(text, folded, at, next)
  }
}

/** The dot of the root behind a name is part of neither the name nor the words behind it. */
function withoutRoot(
  host: Scanned | undefined,
  text: string,
  next: string | PatternPart | undefined,
): Scanned | undefined {
  if (host === undefined || text.charAt(host.end) !== '.') return host
  return typeof next === 'string' && next.startsWith('.') ? host : { ...host, end: host.end + 1 }
}

function upTo(text: string, folded: string, at: number, next: string | PatternPart | undefined): Scanned | undefined {
  if (next === undefined) return { end: text.length, value: text.slice(at).trim() }
  const end = typeof next === 'string' ? folded.slice(at, at + maxGap + next.length).indexOf(next) : slotStart(text, at)
  return end === -1 ? undefined : { end: at + end, value: text.slice(at, at + end).trim() }
}

/** Where a slot may begin behind words without a literal between: at the next word that looks like an address. */
function slotStart(text: string, at: number): number {
  for (let start = at; start < text.length && start - at < maxGap; start += 1) {
    if (start > at && text.charAt(start - 1) !== ' ') continue
    if (scanMailAddress(text, start) !== undefined || scanIp(text, start) !== undefined) return start - at
  }
  return -1
}
