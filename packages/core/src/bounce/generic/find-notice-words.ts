import { foldCase, squeeze } from '../engine/fold.ts'
import type { NoticeWords } from './notice-words.ts'

const maxGap = 60

/** The first of the rows of which the words stand in the text; the text comes in lower case. */
export function findNoticeWords(rows: readonly NoticeWords[], text: string): NoticeWords | undefined {
  return rows.find(({ pattern }) => holds(text, pattern))
}

/** For text as it comes. */
export function normalise(text: string): string {
  return foldCase(squeeze(text)).replaceAll('’', "'")
}

function holds(text: string, pattern: string): boolean {
  const [first = '', second] = pattern.split('…')
  const at = text.indexOf(first)
  if (at === -1 || second === undefined) return at !== -1
  const from = at + first.length
  return text.slice(from, from + maxGap + second.length).includes(second)
}
