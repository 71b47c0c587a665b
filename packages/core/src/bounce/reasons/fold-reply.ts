/** Longer replies are cut: what tells why stands at their beginning. */
const maxCharacters = 2_000

const spellings: [RegExp, string][] = [
  [/[\u2018\u2019`]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/\bcan't\b|\bcan not\b/g, 'cannot'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  // Between words only: "over-quota", "e-mail", "Nicht-Existenz"; not in "2001-db8" or "421-4.7.0".
  [/(\p{L})-(?=\p{L})/gu, '$1 '],
  [/\be mail/g, 'email'],
  [/\bmail box/g, 'mailbox'],
  [/\bnonexist/g, 'non exist'],
  [/\b(black|block|grey|gray|deny) (?=list)/g, '$1'],
  // Whom to ask is advice, and no cause.
  [/\bcontact (?:your|the) (?:[a-z]{1,20} ){0,2}administrators?\b/g, 'contact'],
]

const accents = /[\u0300-\u036f]/g

/** A code that a server writes again before each line of its reply, or beside its words. */
const code =
  /^[#(<[]{0,2}(?:[45]\d\d|[245]\.\d{1,3}\.\d{1,3}|[45]\d\d[- ]#?[245]\.\d{1,3}\.\d{1,3}|[45]\d\d-)[)>\]:,;]?$/

/**
 * The words of a reply in one spelling, so that each pattern is written once: lower case, one blank, no codes between
 * words, "not" in full, no hyphens within words, no accents. Linear: each step looks at a character once.
 */
export function foldReply(text: string): string {
  const words = text
    .slice(0, maxCharacters)
    .toLowerCase()
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '' && !code.test(word))
    .map((word) => withoutAddress(word.replace(/^[45]\d\d-(?:[245]\.\d{1,3}\.\d{1,3})?/, '')))
  return foldSpelling(words.join(' '))
}

/** The same for the literal words of a pattern. */
export function foldSpelling(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(accents, '').normalize('NFC')
  return spellings.reduce((folded, [from, to]) => folded.replace(from, to), plain)
}

/** Somebody's name is none of the words: lee-does-not-exist@fabrikam.example. */
function withoutAddress(word: string): string {
  if (!word.includes('@')) return word
  return word
    .split(/([<>()"',;:=[\]])/)
    .map((part) => (part.includes('@') ? '@' : part))
    .join('')
}
