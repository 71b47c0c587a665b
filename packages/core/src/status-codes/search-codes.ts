import type { CodeSpeaker } from '../vocabulary/index.ts'
import { allCodes, type SpokenCode } from './all-codes.ts'
import { codesOfRow, fitsCode } from './fits-code.ts'
import { parseCode, type ParsedCode } from './parse-code.ts'
import { speakerNames } from './words.en.ts'

const maxCharacters = 300
const maxTokens = 20

/**
 * Meanings that fit what was typed or pasted: a number in any form (447, 4.4.7, #5.1.1, 550 5.7.1, 5.7), words, or a
 * whole line of a server. Nothing typed gives all. Beside a number, words only put the meaning that fits first.
 */
export function searchCodes(text: string, whose?: CodeSpeaker): SpokenCode[] {
  const rows = whose === undefined ? allCodes : allCodes.filter((spoken) => spoken.whose === whose)
  const typed = text.slice(0, maxCharacters).toLowerCase()
  if (typed.trim() === '') return [...rows]
  const tokens = typed
    // 550-5.7.26: a line that is not the last one.
    .replaceAll(/(?<=\d)-(?=[245]\.)/g, ' ')
    .split(/[\s,;:()<>“”"'=]/)
    .filter((token) => /[\p{L}\d]/u.test(token))
    .slice(0, maxTokens)
  if (tokens.length === 0) return []
  // Beside 5.7.1 a 550 is a reply; alone it may be 5.5.0 without its dots.
  const isRunPossible = !tokens.some((token) => parseCode(token)?.kind === 'enhanced')
  const numbers = tokens.map((token) => readNumber(token, isRunPossible))
  const wanted = numbers.filter((fits) => fits !== undefined)
  const words = tokens.filter((_, index) => numbers[index] === undefined)

  const ranked = rows.map((spoken): [SpokenCode, number] => [spoken, rank(spoken)])
  return ranked
    .filter(([, rank]) => rank > 0)
    .toSorted((a, b) => b[1] - a[1])
    .map(([spoken]) => spoken)

  /** Its number must fit if one is given: of two, the more exact counts most. Then what a server says, then all words. */
  function rank({ whose: speaker, row }: SpokenCode): number {
    if (wanted.length > 0 && !wanted.some((fits) => fits(row))) return 0
    const isHeard = [row.says ?? '', ...(row.alsoSaid ?? [])].some((said) => isIn(said))
    const hasAll = words.length > 0 && hasWords({ whose: speaker, row }, words)
    if (wanted.length === 0) return (isHeard ? 2 : 0) + (hasAll ? 1 : 0)
    return 1 + (isHeard ? 4 : 0) + (hasAll ? 2 : 0) + (wanted.length > 1 && speaker !== 'smtp' ? 8 : 0)
  }

  /** One word alone, such as SPF, tells nothing of who wrote it, but beside a number. */
  function isIn(said: string): boolean {
    return said !== '' && typed.includes(said.toLowerCase()) && (wanted.length > 0 || /[ .]/.test(said))
  }
}

type FitsNumber = (row: SpokenCode['row']) => boolean

/** How a token reads as a number of a code; nothing when it is a word. */
function readNumber(token: string, isRunPossible: boolean): FitsNumber | undefined {
  const bare = token.replace(/^#/, '').replace(/\.$/, '')
  const [, first = '', subject = ''] = /^([245x])\.(\d{1,3})$/.exec(bare) ?? []
  if (subject !== '') return (row) => codesOfRow(row).some((code) => startsWith(code, first, subject))
  if (/^[245](xx|\.x\.x)$/.test(bare)) return (row) => row.code === 'x.0.0'
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
  const { name = '', says = '', alsoSaid = [], means, cause, todo } = row
  const text = [speakerNames[whose], name, says, ...alsoSaid, means, cause, todo].join(' ')
  const plain = ` ${plainWords(text.toLowerCase())}`
  return words.every((word) => plain.includes(` ${plainWords(word).trim()}`))
}

function plainWords(text: string): string {
  return text.replaceAll(/[^\p{L}\d]/gu, ' ')
}
