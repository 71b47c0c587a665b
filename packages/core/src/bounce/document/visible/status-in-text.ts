import type { Field } from '../document.ts'
import { parseFields } from '../mime/parse-fields.ts'

/** A field that only a report has, with what RFC 3464 wants behind its name: a type and a semicolon. */
const opening =
  /^(?:reporting-mta|received-from-mta|dsn-gateway|remote-mta|original-recipient|final-recipient|diagnostic-code)[ \t]?:[ \t]?[\w-]{1,20}[ \t]?;|^(?:arrival-date|last-attempt-date|will-retry-until|original-envelope-id)[ \t]?:/i
const companion = /^(?:action|status|x-[a-z-]{1,40})[ \t]?:/i

export interface TextWithStatus {
  lines: string[]
  blocks: Field[][]
}

/**
 * Fields of a delivery report that stand in the visible text: an old server wrote them there, or a mail program showed
 * the report as an attached text. Taken out of the lines, block by block.
 */
export function statusInText(lines: readonly string[]): TextWithStatus {
  const kept: string[] = []
  const blocks: Field[][] = []
  for (let at = 0; at < lines.length;) {
    if (!beginsBlock(lines, at)) {
      kept.push(lines[at] ?? '')
      at += 1
      continue
    }
    const isIndented = /^\s/.test(lines[at] ?? '')
    const { fields, end } = isIndented ? parseFields(unindented(lines, at), 0) : parseFields(lines, at)
    blocks.push(...splitRecipients(fields))
    at = Math.max(at + 1, isIndented ? at + end : end)
  }
  return { lines: kept, blocks }
}

/** An action or a status alone is any text's; beside a field that only a report has it is the report's. */
function beginsBlock(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trimStart()
  if (opening.test(line)) return true
  if (!companion.test(line)) return false
  for (let next = at + 1; next < at + 8; next += 1) {
    const following = (lines[next] ?? '').trimStart()
    if (opening.test(following)) return true
    if (!companion.test(following)) return false
  }
  return false
}

const maxBlockLines = 60

/** Indented as a whole, as a quotation is: what is indented further goes on with the line above. */
function unindented(lines: readonly string[], at: number): string[] {
  const first = lines[at] ?? ''
  const indent = first.length - first.trimStart().length
  const block: string[] = []
  for (const line of lines.slice(at, at + maxBlockLines)) {
    if (line.trim() === '') break
    block.push(line.slice(0, indent).trim() === '' ? line.slice(indent) : line.trimStart())
  }
  return block
}

/** A server that forgot the empty line between two recipients: a field that was there already begins the next. */
export function splitRecipients(fields: readonly Field[]): Field[][] {
  const blocks: Field[][] = []
  let names = new Set<string>()
  for (const field of fields) {
    const isRecipients = ['original-recipient', 'final-recipient', 'action', 'status'].includes(field.name)
    if (blocks.length === 0 || (isRecipients && names.has(field.name))) {
      blocks.push([])
      names = new Set()
    }
    names.add(field.name)
    blocks.at(-1)?.push(field)
  }
  return blocks
}
