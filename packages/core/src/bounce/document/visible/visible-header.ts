import type { Field } from '../document.ts'
import { isFieldStart } from '../mime/parse-fields.ts'
import { labelledField } from './header-labels.ts'

const maxLines = 40

/**
 * The block of labels above a shown message that begins at a line: who wrote it, and when or about what. `end` is the
 * line behind it. undefined when none begins there.
 */
export function visibleHeader(lines: readonly string[], start: number): { fields: Field[]; end: number } | undefined {
  if (!beginsHere(lines, start)) return undefined
  const fields: Field[] = []
  let at = start
  for (; at < Math.min(lines.length, start + maxLines); at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '') break
    const field = labelledField(line)
    if (field !== undefined && !fields.some(({ name }) => name === field.name)) fields.push(field)
    else if (field === undefined && isOtherLabel(line)) continue
    else if (field === undefined && (/^\s/.test(line) || /[;,]$/.test(lines[at - 1] ?? ''))) goOn(fields, line)
    else break
  }
  const has = (name: string): boolean => fields.some((field) => field.name === name)
  return has('from') && (has('subject') || has('date')) && fields.length >= 3 ? { fields, end: at } : undefined
}

/** At the edge of the page, and not within the header of a message. */
function beginsHere(lines: readonly string[], start: number): boolean {
  const line = lines[start] ?? ''
  return !/^\s/.test(line) && labelledField(line) !== undefined && !isField(lines[start - 1] ?? '')
}

function isField(line: string): boolean {
  return isFieldStart(line) && !/:\s*$/.test(line.slice(0, 80))
}

/** “Importance: High”, “Reply-To: …”, “Attachments: …”: a label that says nothing here. */
function isOtherLabel(line: string): boolean {
  return /^\*?[\p{L}-]{2,20}( [\p{L}-]{1,12})?\*?:\*?\s/u.test(line.slice(0, 60))
}

function goOn(fields: Field[], line: string): void {
  const last = fields.at(-1)
  if (last !== undefined) last.value = `${last.value} ${line.trim()}`.trim()
}
