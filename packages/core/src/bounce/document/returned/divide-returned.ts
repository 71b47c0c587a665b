import type { Field } from '../document.ts'
import { isFieldStart, parseFields } from '../mime/parse-fields.ts'
import { dividers, type Divider } from './dividers.ts'

export interface Divided {
  /** What the server says. */
  lines: string[]
  /** Header fields of the message that it returns. */
  returned: Field[]
}

const byWords = new Map(dividers.map((divider) => [divider.words, divider]))
const maxDividerLength = 120
/** How many lines may stand between a dividing line and the header below: empty ones, dashes, a note about its length. */
const maxGap = 8

/** Fields that mail servers and programs write and no sentence begins with. */
const technical =
  /^(?:received|return-path|message-id|mime-version|dkim-signature|domainkey-signature|authentication-results|content-type|content-transfer-encoding|delivered-to|envelope-to|x-[a-z0-9-]{2,60}|arc-seal|arc-message-signature)[ \t]?:/i
const trace = /^(?:received|return-path|message-id|dkim-signature)[ \t]?:/i

/**
 * The server's words apart from the message that it returns below them, in one text: at a line that says so, or where
 * the header of a message begins. Nothing of the returned message stays in the lines.
 */
export function divideReturned(lines: readonly string[]): Divided {
  return divide(lines, true)
}

/** Quoted fields are looked for once: a text full of them would be gone over again for each. */
function divide(lines: readonly string[], mayQuoteFields: boolean): Divided {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const divider = dividerAt(line)
    if (divider?.below === 'fields' && mayQuoteFields) return withoutFields(lines, at)
    if (divider?.below === 'message') {
      const start = headerBelow(lines, at)
      if (start !== undefined || isNothingBelow(lines, at) || isDecorated(line)) {
        return { lines: lines.slice(0, at), returned: start === undefined ? [] : parseFields(lines, start).fields }
      }
    }
    if (beginsHeader(lines, at)) return { lines: aboveRule(lines, at), returned: parseFields(lines, at).fields }
  }
  return { lines: [...lines], returned: [] }
}

/** What the line says without the dashes, stars and bars around it. */
function dividerAt(line: string): Divider | undefined {
  if (line.length > maxDividerLength || line.length < 4) return undefined
  let [start, end] = [0, line.length]
  while (start < end && ' \t-=*_#|~+>'.includes(line.charAt(start))) start += 1
  while (end > start && ' \t-=*_#|~+<:.：'.includes(line.charAt(end - 1))) end -= 1
  const words = line
    .slice(start, end)
    .replace(/[ \t]+/g, ' ')
    .replace(/[’`]/g, "'")
    .toLowerCase()
  return byWords.get(words)
}

function isDecorated(line: string): boolean {
  return /^[ |]{0,8}(?:-{2,}|={3,}|\*{3,}|_{3,}|\|-)/.test(line.slice(0, 16))
}

/** Where the header of the returned message begins below a dividing line. */
function headerBelow(lines: readonly string[], divider: number): number | undefined {
  for (let at = divider + 1; at < Math.min(lines.length, divider + 1 + maxGap); at += 1) {
    const line = lines[at] ?? ''
    if (/^(?:>?From |[ |]*[-=*_|])/.test(line) || line.trim() === '') continue
    return isFieldStart(line) ? at : undefined
  }
  return undefined
}

function isNothingBelow(lines: readonly string[], divider: number): boolean {
  for (let at = divider + 1; at < lines.length; at += 1) {
    if (!/^[\s\-=*_|]*$/.test((lines[at] ?? '').slice(0, 200))) return false
  }
  return true
}

/** A header without a dividing line above: two fields that only mail has, where a paragraph would begin. */
function beginsHeader(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (!technical.test(line) && !/^(?:from|to|date|subject)[ \t]?:/i.test(line)) return false
  if (at > 0 && !/^(?:[\s\-=*_|]*|>?From .*)$/.test((lines[at - 1] ?? '').slice(0, 200))) return false
  const { fields } = parseFields(lines, at, at + 40)
  const names = fields.map(({ name }) => `${name}:`)
  return names.filter((name) => technical.test(name)).length >= 2 && names.some((name) => trace.test(name))
}

/** Without the line of dashes right above the header. */
function aboveRule(lines: readonly string[], at: number): string[] {
  let end = at
  while (end > 0 && /^(?:[\s\-=*_|]*|>?From .*)$/.test((lines[end - 1] ?? '').slice(0, 200))) end -= 1
  return lines.slice(0, end)
}

/** The fields that are quoted within the server's words, indented; the words go on below. */
function withoutFields(lines: readonly string[], divider: number): Divided {
  let start = divider + 1
  while (start < lines.length && (lines[start] ?? '').trim() === '') start += 1
  const first = lines[start] ?? ''
  const indent = first.length - first.trimStart().length
  const block: string[] = []
  for (let at = start; at < lines.length && (lines[at] ?? '').trim() !== ''; at += 1) {
    block.push((lines[at] ?? '').slice(Math.min(indent, (lines[at] ?? '').search(/\S/))))
  }
  const rest = divide(lines.slice(start + block.length), false)
  return {
    lines: [...lines.slice(0, divider + 1), ...rest.lines],
    returned: [...parseFields(block, 0).fields, ...rest.returned],
  }
}
