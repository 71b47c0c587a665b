import type { Field } from '../document.ts'
import { splitRecipients } from '../visible/status-in-text.ts'
import { isFieldStart, parseFields } from './parse-fields.ts'

const maxBlocks = 1_000

/**
 * The blocks of a report: of the message, then of each recipient, an empty line between them. Source: RFC 3464 §2.1.
 */
export function readStatusText(lines: readonly string[]): Field[][] {
  const blocks: Field[][] = []
  for (let at = 0; at < lines.length && blocks.length < maxBlocks;) {
    if (!isFieldStart(lines[at] ?? '')) {
      at += 1
      continue
    }
    const { fields, end } = parseFields(lines, at)
    blocks.push(...splitRecipients(fields))
    at = Math.max(end, at + 1)
  }
  return blocks
}
