import type { CodeSpeaker } from '../vocabulary/index.ts'
import { allCodes, type SpokenCode } from './all-codes.ts'
import { codesOfRow, fitsCode } from './fits-code.ts'
import { parseCode, type ParsedCode } from './parse-code.ts'
import { speakerNames } from './words.en.ts'

const maxCharacters = 300
const maxTokens = 20

/**
 * Meanings that fit what was typed or pasted: a number in any form (447, 4.4.7, #5.1.1, 550 5.7.1, 5.7), words, or a
 * whole line of a server. Nothing typed gives all. Where number and words do not meet, the number counts.
 */
export function searchCodes(text: string, whose?: CodeSpeaker): SpokenCode[] {
  const rows = whose === undefined ? allCodes : allCodes.filter((spoken) => spoken.whose === whose)
  const typed = text.slice(0, maxCharacters).toLowerCase()
  if (typed.trim() === '') return [...rows]
  const tokens = typed
    .split(/[\s,;:()<>“”"]/)
    .filter((token) => /[\p{L}\d]/u.test(token))
    .slice(0, maxTokens)
  if (tokens.length === 0) return []
  // Beside 5.7.1 a 550 is a reply; alone it may be 5.5.0 without its dots.
  const isRunPossible = !tokens.some((token) => parseCode(token)?.kind === 'enhanced')
  const numbers = tokens.map((token) => readNumber(token, isRunPossible))
  const wanted = numbers.filter((fits) => fits !== undefined)
  const words = tokens.filter((_, index) => numbers[index] === undefined)

  const ofNumber = wanted.length === 0 ? rows : rows.filter(({ row }) => wanted.some((fits) => fits(row)))
  const ofBoth = ofNumber.filter((spoken) => hasWords(spoken, words))
  const heard = ofNumber.filter(({ row: { says } }) => says !== undefined && isHeard(says))
  const found = ofBoth.length > 0 || wanted.length === 0 ? ofBoth : ofNumber
  return [...new Set([...heard, ...found])].toSorted((a, b) => rank(b) - rank(a))

  /** One word alone, such as SPF, tells nothing of who wrote it, but beside a number. */
  function isHeard(says: string): boolean {
    return typed.includes(says.toLowerCase()) && (wanted.length > 0 || /[ .]/.test(says))
  }

  /** What was heard word by word, then the more exact number: 5.7.1 before 550. */
  function rank(spoken: SpokenCode): number {
    return (heard.includes(spoken) ? 2 : 0) + (wanted.length > 1 && spoken.whose !== 'smtp' ? 1 : 0)
  }
}

type FitsNumber = (row: SpokenCode['row']) => boolean

/** How a token reads as a number of a code; nothing when it is a word. */
function readNumber(token: string, isRunPossible: boolean): FitsNumber | undefined {
  const bare = token.replace(/^#/, '').replace(/\.$/, '')
  const [, first = '', subject = ''] = /^([245x])\.(\d{1,3})$/.exec(bare) ?? []
  if (subject !== '') return (row) => codesOfRow(row).some((code) => startsWith(code, first, subject))
  const codes = [parseCode(bare), isRunPossible ? parseRun(bare) : undefined].filter((code) => code !== undefined)
  return codes.length === 0 ? undefined : (row) => codes.some((code) => fitsCode(row, code))
}

function startsWith(code: string, first: string, subject: string): boolean {
  const [ownFirst, ownSubject] = code.split('.')
  return ownSubject === subject && (first === 'x' || ownFirst === first)
}

/** 447 and 57606: an enhanced code whose dots were left out. */
function parseRun(token: string): ParsedCode | undefined {
  return /^[245][0-7]\d{1,3}$/.test(token) ? parseCode(`${token[0]}.${token[1]}.${token.slice(2)}`) : undefined
}

/** Each word stands in it; the beginning of a word is enough. */
function hasWords({ whose, row }: SpokenCode, words: string[]): boolean {
  if (words.length === 0) return true
  const { name = '', says = '', means, cause, todo } = row
  const text = ` ${[speakerNames[whose], name, says, means, cause, todo]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d.]/gu, ' ')}`
  return words.every((word) => text.includes(` ${word.replaceAll(/[^\p{L}\d.]/gu, ' ').trim()}`))
}
