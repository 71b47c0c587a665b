import type { Field } from '../document.ts'

const maxFields = 2_000
const maxValueLength = 16_000

/** Text of a field's name and its colon: printable ASCII, as RFC 5322 §3.6.8 has it, with the blanks some put behind. */
const fieldStart = /^([!-9;-~]{1,76})[ \t]{0,4}:/

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
    // Some programs break a long line without the blank that folds it; the next line then is a field again.
    if (name === null) {
      if (isFolded || !isFieldStart(lines[at + 1] ?? '') || folded.length === 0) break
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
