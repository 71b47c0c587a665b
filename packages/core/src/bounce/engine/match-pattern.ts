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
  const last = parts.at(-1)
  if (last !== undefined && 'literal' in last && !folded.endsWith(last.literal)) return undefined
  const match = matchFrom(parts, line, folded, { from: 0, isWhole: true })
  return match !== undefined && match.end === line.length ? match : undefined
}

/** The pattern anywhere in the text, its first place; the text comes squeezed. */
export function findPattern(parts: readonly PatternPart[], text: string): (Match & { start: number }) | undefined {
  const folded = foldCase(text)
  const [first] = parts
  if (first === undefined) return undefined
  if (!('literal' in first)) {
    const match = matchFrom(parts, text, folded, { from: 0, isWhole: false })
    return match && { ...match, start: 0 }
  }
  let start = folded.indexOf(first.literal)
  for (let tries = 0; start !== -1 && tries < maxStarts; tries += 1) {
    if (isBorder(folded, start, first.literal)) {
      const match = matchFrom(parts, text, folded, { from: start, isWhole: false })
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

function matchFrom(
  parts: readonly PatternPart[],
  text: string,
  folded: string,
  { from, isWhole }: { from: number; isWhole: boolean },
): Match | undefined {
  const slots: Match['slots'] = {}
  let at = from
  for (const [place, part] of parts.entries()) {
    if ('literal' in part) {
      if (!folded.startsWith(part.literal, at)) return undefined
      at += part.literal.length
      continue
    }
    const isLast = isWhole && place === parts.length - 2
    const scanned = isLast
      ? scanLast(part.slot, text, folded, { at, parts })
      : scanSlot(part.slot, text, folded, at, parts.slice(place + 1, place + 3))
    if (scanned === undefined) return undefined
    slots[part.slot] ??= scanned.value
    at = scanned.end
  }
  return { slots, end: at }
}

/** Before the literal that ends the line: what is meant is the one at its end, whatever it is in between. */
function scanLast(
  slot: SlotName,
  text: string,
  folded: string,
  { at, parts }: { at: number; parts: readonly PatternPart[] },
): Scanned | undefined {
  const last = parts.at(-1)
  const isOpen = slot === 'date' || slot === 'words' || slot === 'reply'
  if (last === undefined || 'slot' in last || !isOpen) return scanSlot(slot, text, folded, at, parts.slice(-1))
  const end = text.length - last.literal.length
  return end < at ? undefined : { end, value: text.slice(at, end).trim() }
}

function scanSlot(
  slot: SlotName,
  text: string,
  folded: string,
  at: number,
  [next, afterNext]: readonly PatternPart[],
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
      return upTo(text, folded, at, next, afterNext)
  }
}

/** The dot of the root behind a name is part of neither the name nor the words behind it. */
function withoutRoot(host: Scanned | undefined, text: string, next: PatternPart | undefined): Scanned | undefined {
  if (host === undefined || text.charAt(host.end) !== '.') return host
  const isWanted = next !== undefined && 'literal' in next && next.literal.startsWith('.')
  return isWanted ? host : { ...host, end: host.end + 1 }
}

function upTo(
  text: string,
  folded: string,
  at: number,
  next: PatternPart | undefined,
  afterNext: PatternPart | undefined,
): Scanned | undefined {
  if (next === undefined) return { end: text.length, value: text.slice(at).trim() }
  const end = 'slot' in next ? addressStart(text, at) : literalStart(text, folded, at, next.literal, afterNext)
  return end === undefined ? undefined : { end, value: text.slice(at, end).trim() }
}

/** The first place of the literal; where an address is to follow it, the first that one follows. */
function literalStart(
  text: string,
  folded: string,
  from: number,
  literal: string,
  afterNext: PatternPart | undefined,
): number | undefined {
  const reach = folded.slice(0, from + maxGap + literal.length)
  const wantsAddress = afterNext !== undefined && 'slot' in afterNext && isAddressSlot(afterNext.slot)
  let start = reach.indexOf(literal, from)
  for (let tries = 0; start !== -1 && tries < maxStarts; tries += 1) {
    if (!wantsAddress || isAddress(text, start + literal.length)) return start
    start = reach.indexOf(literal, start + 1)
  }
  return undefined
}

function isAddressSlot(slot: SlotName): boolean {
  return ['recipient', 'sender', 'ip', 'remoteAddress'].includes(slot)
}

function isAddress(text: string, at: number): boolean {
  return scanMailAddress(text, at) !== undefined || scanIp(text, at) !== undefined
}

/** Where an address stands behind words, with no literal between them: at the next word that is one. */
function addressStart(text: string, from: number): number | undefined {
  for (let start = from; start < text.length && start - from < maxGap; start += 1) {
    if ((start === from || text.charAt(start - 1) === ' ') && isAddress(text, start)) return start
  }
  return undefined
}
