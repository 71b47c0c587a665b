import { readAddress } from '../senders/index.ts'

/** One handing over, as the server that took the message wrote it down. Source: RFC 5321 §4.4. */
export interface ReceivedHop {
  /** The name that the sender greeted with. */
  greeting?: string
  /** The name that the server found for the address by itself. */
  name?: string
  address?: string
  /** Who took the message. */
  by?: string
}

/** No server writes longer ones. */
const maxCharacters = 4_096
const hostForm = /^[a-z\d_]([\w.-]{0,251}[a-z\d_])?\.?$/i

/**
 * Reads a Received line in the forms that servers in use write: Postfix, Exim, Exchange, Sendmail, qmail, Gmail. What
 * it does not say is absent. Linear in the text, of which the first 4 kB are read.
 */
export function readReceived(value: string): ReceivedHop {
  const parts = partsOf(value.slice(0, maxCharacters))
  const from = clause(parts, 'from')
  const by = clause(parts, 'by')
  const hop: ReceivedHop = {}
  const [fromWord] = from.words
  if (fromWord !== undefined && hostForm.test(fromWord)) hop.greeting = trimDot(fromWord)
  for (const comment of from.comments) readComment(comment, hop)
  // The address in a comment is the server's own word; one in place of a name was only said in the greeting.
  if (hop.address === undefined && fromWord !== undefined) {
    const address = readAddress(fromWord)
    if (address !== undefined) hop.address = address
  }
  const byWord = by.words.find((word) => hostForm.test(word))
  if (byWord !== undefined) hop.by = trimDot(byWord)
  return hop
}

interface Part {
  kind: 'word' | 'comment'
  text: string
}

/** Words, and what stands in brackets of the outermost level, in order; up to the date. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let depth = 0
  let start = 0
  const push = (kind: Part['kind'], end: number): void => {
    const piece = text.slice(start, end).trim()
    if (piece !== '') parts.push({ kind, text: piece })
    start = end + 1
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '(') {
      if (depth === 0) push('word', at)
      depth += 1
    } else if (character === ')' && depth > 0) {
      depth -= 1
      if (depth === 0) push('comment', at)
    } else if (depth === 0 && /[\s;]/.test(character)) {
      push('word', at)
      if (character === ';') return parts
    }
  }
  push(depth === 0 ? 'word' : 'comment', text.length)
  return parts
}

/** The words behind a keyword up to the next one, and what is said beside them. */
function clause(parts: Part[], keyword: 'from' | 'by'): { words: string[]; comments: string[] } {
  const isKeyword = ({ kind, text }: Part): boolean =>
    kind === 'word' && ['from', 'by', 'with', 'id', 'for', 'via'].includes(text.toLowerCase())
  const at = parts.findIndex((part) => part.kind === 'word' && part.text.toLowerCase() === keyword)
  if (at === -1) return { words: [], comments: [] }
  const length = parts.slice(at + 1).findIndex(isKeyword)
  const mine = parts.slice(at + 1, length === -1 ? undefined : at + 1 + length)
  return {
    words: mine.filter(({ kind }) => kind === 'word').map(({ text }) => text),
    comments: mine.filter(({ kind }) => kind === 'comment').map(({ text }) => text),
  }
}

/** `mail.example.com [198.51.100.40] (may be forged)`, `HELO mail.example.com`, `198.51.100.40`, `[…] helo=name`. */
function readComment(comment: string, hop: ReceivedHop): void {
  const words = comment.split(/[\s()]+/).filter((word) => word !== '')
  words.forEach((word, index) => {
    const address = readAddress(word)
    if (address !== undefined) {
      // The last one counts: what stands before it may be the sender's own words.
      hop.address = address
      return
    }
    const said = /^helo=(.+)$/i.exec(word)?.[1] ?? (/^(helo|ehlo)$/i.test(words[index - 1] ?? '') ? word : undefined)
    if (said !== undefined) {
      if (hostForm.test(said)) hop.greeting = trimDot(said)
    } else if (index === 0 && word.includes('.') && hostForm.test(word) && words.length > 1) {
      hop.name = trimDot(word)
    }
  })
}

function trimDot(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
