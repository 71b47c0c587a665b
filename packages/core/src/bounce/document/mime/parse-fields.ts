import type { Field } from '../document.ts'

const maxFields = 2_000
const maxValueLength = 16_000

/**
 * A field's name and its colon: printable ASCII (RFC 5322 §3.6.8), with the blanks some put behind. None begins with a
 * digit, as the lines of an SMTP reply do.
 */
const fieldStart = /^([a-z][!-9;-~]{0,75})[ \t]{0,4}:/i

export interface ReadFields {
  fields: Field[]
  /** The line behind the block: an empty one, or the first that belongs to no field. */
  end: number
}

/** Whether a line begins a header field. */
export function isFieldStart(line: string): boolean {
  return fieldStart.test(line)
}

/**
 * The fields from `start` on, unfolded, values as they stand. Ends at a line that is empty or blank, or that neither
 * begins nor continues a field. Source: RFC 5322 §2.2.
 */
export function parseFields(lines: readonly string[], start: number, limit = lines.length): ReadFields {
  const fields: Field[] = []
  let folded: string[] = []
  let at = start
  for (; at < limit; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '') break
    const isFolded = line.startsWith(' ') || line.startsWith('\t')
    if (isFolded && folded.length > 0) {
      folded.push(line.trim())
      continue
    }
    const name = fieldStart.exec(line)
    // Some programs break a long line without the blank that folds it: a reply of several lines, mostly.
    if (name === null) {
      const goesOn = fields.at(-1)?.name === 'diagnostic-code' || isFieldStart(lines[at + 1] ?? '')
      if (isFolded || !goesOn || folded.length === 0) break
      folded.push(line.trim())
      continue
    }
    close(fields, folded)
    folded = [line.slice(name[0].length).trim()]
    if (fields.length < maxFields) fields.push({ name: (name[1] ?? '').toLowerCase(), value: '' })
  }
  close(fields, folded)
  return { fields, end: at }
}

function close(fields: Field[], folded: string[]): void {
  const field = fields.at(-1)
  if (field !== undefined && field.value === '') field.value = folded.join(' ').slice(0, maxValueLength)
}
