import { glossary, type GlossaryWord } from './glossary.ts'

/** A piece of a text; with `word` where a word of the glossary stands that was not explained before. */
export interface ExplainedPart {
  text: string
  word?: GlossaryWord
}

const bySpelling = new Map<string, GlossaryWord>(
  glossary.flatMap((word) => word.spellings.map((spelling): [string, GlossaryWord] => [spelling.toLowerCase(), word])),
)
/** Whole words only, the longest spelling first. What a server said, in quotation marks, is left as it is. */
const spellings = [...bySpelling.keys()].toSorted((a, b) => b.length - a.length).map(escapeForPattern)
const anySpelling = new RegExp(`“(?!try later)[^”]*”|(?<![\\w-])(?:${spellings.join('|')})(?![\\w-])`, 'giu')

/** Splits texts that are read in this order, so that each word can be explained where it is read first. */
export function explainWords(texts: readonly string[]): ExplainedPart[][] {
  const explained = new Set<GlossaryWord>()
  return texts.map((text) => {
    const parts: ExplainedPart[] = []
    let end = 0
    for (const match of text.matchAll(anySpelling)) {
      const word = bySpelling.get(match[0].toLowerCase())
      if (!word || explained.has(word)) continue
      explained.add(word)
      if (match.index > end) parts.push({ text: text.slice(end, match.index) })
      parts.push({ text: match[0], word })
      end = match.index + match[0].length
    }
    if (end < text.length) parts.push({ text: text.slice(end) })
    return parts
  })
}

function escapeForPattern(text: string): string {
  return text.replace(/[.()]/g, String.raw`\$&`)
}
