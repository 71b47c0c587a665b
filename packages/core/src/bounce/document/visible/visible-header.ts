import type { Field } from '../document.ts'
import { labelledField } from './header-labels.ts'

const maxLines = 40

/**
 * The block of labels above a shown message that begins at a line: who wrote it, and when or about what. `end` is the
 * line behind it. undefined when none begins there.
 */
export function visibleHeader(lines: readonly string[], start: number): { fields: Field[]; end: number } | undefined {
  if (labelledField(lines[start] ?? '') === undefined) return undefined
  const fields: Field[] = []
  let at = start
  for (; at < Math.min(lines.length, start + maxLines); at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '') break
    const field = labelledField(line)
    if (field !== undefined && !fields.some(({ name }) => name === field.name)) fields.push(field)
    else if (field === undefined && isOtherLabel(line)) continue
    else if (field === undefined && at > start && /^\s|[;,]$/.test(`${line}${lines[at - 1] ?? ''}`)) goOn(fields, line)
    else break
  }
  const has = (name: string): boolean => fields.some((field) => field.name === name)
  return has('from') && (has('subject') || has('date')) && fields.length >= 3 ? { fields, end: at } : undefined
}

/** “Importance: High”, “Reply-To: …”, “Attachments: …”: a label that says nothing here. */
function isOtherLabel(line: string): boolean {
  return /^\*?[\p{L}-]{2,20}( [\p{L}-]{1,12})?\*?:\*?\s/u.test(line.slice(0, 60))
}

function goOn(fields: Field[], line: string): void {
  const last = fields.at(-1)
  if (last !== undefined) last.value = `${last.value} ${line.trim()}`.trim()
}
