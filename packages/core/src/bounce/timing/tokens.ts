export interface Token {
  kind: 'number' | 'word' | 'sign'
  /** Words in lower case. */
  text: string
  start: number
  end: number
}

/** Each piece is short and of one kind, so that no run of text is read twice. */
const piece = /[0-9]{1,15}|\p{L}{1,24}|[^\s\p{L}0-9]/gu
const digit = /^[0-9]/
const letter = /^\p{L}/u

/** Numbers, words and signs of a text from a place on: at most `most` of them, none beyond `reach` characters. */
export function tokensOf(text: string, from: number, { most, reach }: { most: number; reach: number }): Token[] {
  const tokens: Token[] = []
  const part = text.slice(from, from + reach)
  for (const { 0: found, index } of part.matchAll(piece)) {
    tokens.push({
      kind: digit.test(found) ? 'number' : letter.test(found) ? 'word' : 'sign',
      text: found.toLowerCase(),
      start: from + index,
      end: from + index + found.length,
    })
    if (tokens.length >= most) break
  }
  return tokens
}
