import type { BounceNotice } from '../../facts/index.ts'

const maxQuoteCharacters = 200

/** What was said, as one line to quote: its codes once, then its words; undefined when the notice holds neither. */
export function quoteNotice({ replyCode, status, diagnosticText = '' }: BounceNotice): string | undefined {
  const words = diagnosticText.replaceAll(/\s+/g, ' ').trim()
  const code = replyCode === undefined || words.startsWith(String(replyCode)) ? '' : `${replyCode} `
  // A status beside words with a status of their own is another one, such as that of giving up.
  const own = status === undefined || hasStatus(words) ? '' : `${status} `
  const text = `${code}${own}${words}`.trim()
  if (words === '') return text === '' ? undefined : text
  return text.length <= maxQuoteCharacters ? text : `${text.slice(0, maxQuoteCharacters - 1).trimEnd()}…`
}

function hasStatus(words: string): boolean {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.test(words)
}
