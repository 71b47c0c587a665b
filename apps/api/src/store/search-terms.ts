import { isIPv6 } from 'node:net'
import type { RunOptions } from './stored-json.ts'
import { storableText } from './sanitise.ts'

/** Characters that a word of a name may follow: "4471" finds T-4471, and "fabrikam" finds mail.fabrikam.example. */
const wordStart = /[.@_+\-/#:]/g
const maxTermLength = 255
const maxTerms = 60
const maxWords = 8

/**
 * What a person may look for to find a run, as the text of a tsvector: domain, mail address, sender, ticket, each
 * from the beginning of each of its words. What shows the mailbox of an address has weight D, everything else A.
 */
export function searchVector({ target, sender }: Pick<RunOptions, 'target' | 'sender'>, ticket: string | null): string {
  const open = [target.domain, target.domainUnicode, sender?.name, sender?.mailDomain].flatMap((name) => starts(name))
  const words = [sender?.label, ticket].flatMap((text) => text?.split(/\s+/) ?? []).flatMap((word) => starts(word))
  const whole = [target.ip, sender?.address].map((address) => normal(address ?? ''))
  const terms = new Map<string, 'A' | 'D'>()
  for (const term of [...open, ...words, ...whole]) if (term !== '') terms.set(term, 'A')
  for (const term of starts(target.mailAddress)) if (term !== '' && !terms.has(term)) terms.set(term, 'D')
  return [...terms]
    .slice(0, maxTerms)
    .map(([term, weight]) => `${quoted(term)}:1${weight}`)
    .join(' ')
}

/**
 * The text of a tsquery: every word must begin a word of the run. Undefined when the text holds no word. Without
 * `seesMailboxes` nothing is found by the part of a mail address before the @.
 */
export function searchQuery(text: string, { seesMailboxes }: { seesMailboxes: boolean }): string | undefined {
  const words = text.split(/\s+/).slice(0, maxWords).map(queryWord)
  const terms = [...new Set(words)].filter((word) => word !== '')
  if (terms.length === 0) return undefined
  return terms.map((term) => `${quoted(term)}:*${seesMailboxes ? '' : 'A'}`).join(' & ')
}

/** As people paste it: in brackets, at the end of a sentence, as the address of a page. */
function queryWord(text: string): string {
  const bare = text.replace(/^[<("'“,;]+|[>)"'”,;.]+$/g, '')
  const word = /^[a-z]{2,10}:\/\//i.test(bare) ? bare.replace(/^[^/]*\/\//, '').replace(/[/?#].*$/s, '') : bare
  // The engine stores IPv6 addresses in their shortest form.
  return normal(
    isIPv6(word) && URL.canParse(`http://[${word}]`) ? new URL(`http://[${word}]`).hostname.slice(1, -1) : word,
  )
}

function starts(text: string | undefined | null): string[] {
  const whole = normal(text ?? '')
  const later = [...whole.matchAll(wordStart)].map(({ index }) => whole.slice(index + 1))
  return [whole, ...later]
}

function normal(text: string): string {
  return storableText(text.normalize('NFC').toLowerCase())
    .slice(0, maxTermLength)
    .replace(/\p{Surrogate}/gu, '')
}

function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
