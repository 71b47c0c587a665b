import type { Field } from './document.ts'
import { divideReturned } from './returned/divide-returned.ts'
import { cleanLine } from './visible/clean-line.ts'
import { forwardedNotice, type Forwarded } from './visible/forwarded.ts'
import { isNotice } from './visible/is-notice.ts'
import { statusInText } from './visible/status-in-text.ts'
import { unquote } from './visible/unquote.ts'

export interface NoticeText {
  lines: string[]
  blocks: Field[][]
  returned: Field[]
}

/** Words beyond it are nobody's notice; the parts below them are read all the same. */
const maxWords = 262_144

/** Lines as they are read, without what is beyond the limit. */
export function cleanLines(lines: readonly string[]): string[] {
  const cleaned: string[] = []
  let left = maxWords
  for (const line of lines) {
    const clean = cleanLine(line)
    left -= clean.length + 1
    if (left < 0) break
    cleaned.push(clean)
  }
  return cleaned
}

/** The visible text of a notice apart into what its server says, what it reports in fields, and what it returns. */
export function readNoticeText(lines: readonly string[]): NoticeText {
  const { lines: words, returned } = divideReturned(lines)
  const { lines: said, blocks } = statusInText(words)
  return { lines: said, blocks, returned }
}

/** The notice that somebody forwards in the text of a message of their own; undefined when there is none. */
export function forwardedIn(lines: readonly string[]): Forwarded | undefined {
  const forwarded = forwardedNotice(unquote(lines))
  const { fields, lines: words } = forwarded
  if (words.length === lines.length) return undefined
  return isNotice(words, fields) ? forwarded : undefined
}
