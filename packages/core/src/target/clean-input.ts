import { cleanUrl, decodePercent, hostBeforePath } from './clean-url.ts'
import { readAngled } from './read-angled.ts'
import type { TargetNote, TargetProblem } from './target.ts'
import { unwrap } from './unwrap.ts'
import { cutVisibleText } from './visible-text.ts'

export type CleanedInput =
  { ok: true; text: string; input: string; notes: TargetNote[] } | { ok: false; problem: TargetProblem }

const maxKeptInput = 1_000
/** `Name <<mailto:a@b>>`: deeper nesting is nobody's paste. */
const maxDepth = 3

/**
 * Takes away what people paste around a name: quotes, `mailto:`, a URL, a label such as “To:”, a display name, final
 * punctuation. Expects one trimmed line. `input` is what may be kept and shown: as typed, without a password.
 */
export function cleanInput(line: string): CleanedInput {
  const cell = chooseCell(line)
  return cell === undefined ? refuse('several-targets', line) : cleanLayer(cell.replaceAll('\t', ' '), line, 0)
}

function cleanLayer(layer: string, line: string, depth: number): CleanedInput {
  const text = withoutLabel(unwrap(layer).replace(/^[＠﹫]/, '@'))
  const schemeless = text.replace(/^(?:mailto:(?:\/\/)?|smtp:(?!\/\/)|rfc822;)/i, '')
  if (schemeless !== text) return finish(unwrap(decodePercent(beforeQuery(schemeless))), line, [])
  const url = cleanUrl(text)
  if (url) return finish(unwrap(url.host), url.shown, ['host-of-url'])
  const angled = readAngled(text)
  if (angled === 'several') return refuse('several-targets', line)
  if (angled === 'bad' || (angled !== undefined && depth === maxDepth)) return refuse('bad-characters', line)
  if (angled !== undefined) {
    const inner = cleanLayer(angled.inner, angled.inner, depth + 1)
    if (!inner.ok || angled.name === '') return inner
    const hasUrl = inner.notes.includes('host-of-url')
    if (isOtherAddress(angled.name, inner.text)) return refuse('several-targets', line)
    const notes = inner.notes.filter((note) => note !== 'from-display-name')
    return finish(inner.text, hasUrl ? inner.input : line, ['from-display-name', ...notes])
  }
  if (hasUnquotedSeparator(text)) return refuse('several-targets', line)
  const host = hostBeforePath(text)
  return host === undefined ? finish(text, line, []) : finish(host, line, ['host-of-url'])
}

/** Of cells copied from a table the one that names a target; undefined when several do. */
function chooseCell(line: string): string | undefined {
  const cells = line.split('\t').filter((cell) => cell.trim() !== '')
  if (cells.length < 2) return line
  const named = cells.filter((cell) => cell.includes('@') || (cell.includes('.') && !/\s/.test(cell.trim())))
  if (named.length > 1) return undefined
  return named[0] ?? line
}

/** Without `To:`, `E-mail:`, or any word and colon before a mail address. */
function withoutLabel(text: string): string {
  const label =
    /^(?:(?:to|cc|from|e-?mail|mail|an|von|domain|host|server|mx|ip|ip address|address):\s{0,3}(?!\/)|\p{L}[\p{L} -]{0,30}:\s(?=[^@]{0,70}@))/iu
  return unwrap(text.replace(label, ''))
}

/** A display name that is itself an address, and not the one in the brackets: nobody can say which is meant. */
function isOtherAddress(name: string, address: string): boolean {
  const shown = unwrap(name)
  return shown.includes('@') && !/\s/.test(shown) && shown.toLowerCase() !== address.toLowerCase()
}

function beforeQuery(text: string): string {
  const end = text.indexOf('?')
  return end < 0 ? text : text.slice(0, end)
}

function hasUnquotedSeparator(line: string): boolean {
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && ',;，；、'.includes(character)) return !line.startsWith('@')
  }
  return false
}

function finish(text: string, input: string, notes: TargetNote[]): CleanedInput {
  return { ok: true, text: text.trim(), input: cutVisibleText(input, maxKeptInput), notes }
}

function refuse(code: TargetProblem['code'], subject: string): CleanedInput {
  return { ok: false, problem: { code, subject } }
}
