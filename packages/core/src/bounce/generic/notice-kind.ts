import type { BounceDocument } from '../document/document.ts'
import { findNoticeWords, normalise } from './find-notice-words.ts'
import { subjectWords, textWords, type NoticeWords } from './notice-words.ts'

const maxNoticeText = 65_536

/** What the words of a notice show it to be, whoever wrote it: those of its subject, and those of its text. */
export interface NoticeKind {
  subject?: NoticeWords['kind']
  text?: NoticeWords['kind']
  /** What both together tell; undefined when neither shows a notice. */
  kind?: NoticeWords['kind']
}

export function noticeKind({ fields, lines }: Pick<BounceDocument, 'fields' | 'lines'>): NoticeKind {
  const title = fields.find(({ name }) => name === 'subject')?.value ?? ''
  const subject = findNoticeWords(subjectWords, normalise(title))?.kind
  const text = findNoticeWords(textWords, normalise(lines.join('\n').slice(0, maxNoticeText)))?.kind
  const kind = [subject, text].includes('delayed') ? 'delayed' : (text ?? subject)
  return { ...(subject && { subject }), ...(text && { text }), ...(kind && { kind }) }
}
