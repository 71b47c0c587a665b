import type { Macro, MacroLetter, MacroString } from './macro-string.ts'

/** The value of each letter that needs no question. `p` is asked for apart. Source: RFC 7208 §7.2. */
export type MacroValues = Record<MacroLetter, string>

/** So much of an expansion is looked at, from its right end for names and from its left for explanations. */
const maxExpansion = 4_096

/** The text with every macro replaced. Bounded: a record of macros over a long local part would grow without end. */
export function expandMacros(parts: MacroString, values: MacroValues, keepEnd: 'left' | 'right' = 'right'): string {
  let text = ''
  for (const part of parts) {
    text += 'literal' in part ? part.literal : expandOne(part, values[part.letter])
    if (text.length > maxExpansion) text = keepEnd === 'right' ? text.slice(-maxExpansion) : text.slice(0, maxExpansion)
  }
  return text
}

/** Whether a text depends on who sends, so that without a sender it has no value. */
export function dependsOnSender(parts: MacroString): boolean {
  return parts.some((part) => 'letter' in part && part.letter !== 'd')
}

function expandOne({ keep, isReversed, delimiters, isUrl }: Macro, value: string): string {
  const pieces = splitAt(value, delimiters)
  if (isReversed) pieces.reverse()
  const kept = (keep === undefined ? pieces : pieces.slice(-keep)).join('.')
  return isUrl ? escapeForUrl(kept) : kept
}

function splitAt(value: string, delimiters: string): string[] {
  const pieces = ['']
  for (const character of value) {
    if (delimiters.includes(character)) pieces.push('')
    else pieces[pieces.length - 1] += character
  }
  return pieces
}

/** Everything but the unreserved characters of RFC 3986 §2.3. */
function escapeForUrl(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
