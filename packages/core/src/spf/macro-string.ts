/** A piece of text with macros, read but not expanded. Source: RFC 7208 §7.1. */
export type MacroString = MacroPart[]

export type MacroPart = { literal: string; isMacro: boolean } | Macro

export interface Macro {
  letter: MacroLetter
  /** So many labels are kept, from the right; absent: all. */
  keep?: number
  isReversed: boolean
  delimiters: string
  /** An upper-case letter: the value is escaped for a URL. */
  isUrl: boolean
}

export const domainLetters = 'slodiphv'
/** `c`, `r` and `t` have a meaning in explanations only. Source: RFC 7208 §7.2. */
export const explanationLetters = 'slodiphvcrt'
export type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'h' | 'v' | 'c' | 'r' | 't'

const fixedMacros: Record<string, string> = { '%%': '%', '%_': ' ', '%-': '%20' }
const maxKeep = 128

/**
 * Reads a macro string, or undefined when it is none. Spaces are allowed in explanations only, whose letters are more
 * too. Source: RFC 7208 §7.1.
 */
export function parseMacroString(text: string, kind: 'domain' | 'explanation'): MacroString | undefined {
  const isLiteral = kind === 'domain' ? /^[\x21-\x7e]$/ : /^[\x20-\x7e]$/
  const letters = kind === 'domain' ? domainLetters : explanationLetters
  const parts: MacroString = []
  let literal = ''
  const endLiteral = (): void => {
    if (literal !== '') parts.push({ literal, isMacro: false })
    literal = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character !== '%') {
      if (!isLiteral.test(character)) return undefined
      literal += character
      continue
    }
    endLiteral()
    const fixed = fixedMacros[text.slice(at, at + 2)]
    if (fixed !== undefined) {
      parts.push({ literal: fixed, isMacro: true })
      at += 1
      continue
    }
    const end = text.indexOf('}', at)
    const macro = text[at + 1] === '{' && end > 0 ? parseMacro(text.slice(at + 2, end), letters) : undefined
    if (macro === undefined) return undefined
    parts.push(macro)
    at = end
  }
  endLiteral()
  return parts
}

function parseMacro(text: string, letters: string): Macro | undefined {
  const match = /^([a-z])(\d{0,3})(r?)([-.+,/_=]{0,16})$/i.exec(text)
  const [, written = '', digits = '', reversed = '', delimiters = ''] = match ?? []
  const letter = written.toLowerCase()
  if (match === null || !letters.includes(letter)) return undefined
  const keep = digits === '' ? {} : { keep: Math.min(Number(digits), maxKeep) }
  if (keep.keep === 0) return undefined
  return {
    letter: letter as MacroLetter,
    ...keep,
    isReversed: reversed !== '',
    delimiters: delimiters === '' ? '.' : delimiters,
    isUrl: written !== letter,
  }
}
