import { looksLikeBounce } from '../../../target/looks-like-bounce.ts'
import { noticeKind } from '../../generic/notice-kind.ts'
import type { Field } from '../document.ts'

const maxJudgedLength = 16_384

/** Whether lines hold the words of a mail server about a message, or a piece of its report. */
export function isNotice(lines: readonly string[], fields: Field[] = []): boolean {
  const judged = lines.join('\n').slice(0, maxJudgedLength)
  return looksLikeBounce(judged) || noticeKind({ fields, lines: [judged] }).kind !== undefined
}
