import type { CodeSpeaker } from '../vocabulary/index.ts'

/** A piece of a text; `code` where it is a status code. */
export interface CodePart {
  text: string
  code?: string
}

/**
 * 4.4.7 and its kind, whole: no part of a version or an IP address. Else a reply code where a reply begins: at the
 * start of the text or of a quotation.
 */
const anyCode = /(?<![\w.]|[A-Za-z]-)[45]\.[0-7]\.\d{1,3}(?![\w-]|\.\d)|(?<=^|“)[45]\d\d(?=[ -](?!#?[45]\.\d))/g

/** Finds codes of trouble by their form alone, so that whoever shows a text can link them. The parts make the text. */
export function findCodes(text: string): CodePart[] {
  const parts: CodePart[] = []
  let end = 0
  for (const { 0: code, index } of text.matchAll(anyCode)) {
    if (index > end) parts.push({ text: text.slice(end, index) })
    parts.push({ text: code, code })
    end = index + code.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/** The page that explains a code, with the meaning of this speaker first. */
export function codePath(code: string, whose?: CodeSpeaker): string {
  return `/help/codes/${code}${whose === undefined ? '' : `?whose=${whose}`}`
}
