import type { Field } from '../document.ts'
import { splitRecipients } from '../visible/status-in-text.ts'
import { isFieldStart, parseFields } from './parse-fields.ts'

const maxBlocks = 1_000

/**
 * The blocks of a report: of the message, then of each recipient, an empty line between them. A diagnostic that a server
 * broke without folding it is whole again. Source: RFC 3464 §2.1.
 */
export function readStatusText(lines: readonly string[]): Field[][] {
  const blocks: Field[][] = []
  for (let at = 0; at < lines.length && blocks.length < maxBlocks;) {
    const line = lines[at] ?? ''
    if (!isFieldStart(line)) {
      const last = blocks.at(-1)?.at(-1)
      const isBroken = line.trim() !== '' && (lines[at - 1] ?? '').trim() !== '' && last?.name === 'diagnostic-code'
      if (isBroken && last.value.length < 4_000) last.value = `${last.value} ${line.trim()}`
      at += 1
      continue
    }
    const { fields, end } = parseFields(lines, at)
    blocks.push(...splitRecipients(fields))
    at = Math.max(end, at + 1)
  }
  return blocks
}
