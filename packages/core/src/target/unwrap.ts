const quotes = '"\'`“”„‟«»‹›‘’‚‛「」『』＂＇*_'
const finals = ';,!?…，；！？、'
const bullets = '-–—•·*>'
const maxLayers = 6

/**
 * The text without what people copy along with a name: quotes and brackets around it, a bullet before it, the
 * punctuation of the sentence behind it. One final dot stays, it may belong to the name. What could be part of a mail
 * address, such as an apostrophe on one side only, stays too.
 */
export function unwrap(text: string): string {
  let inner = text
  for (let layer = 0; layer < maxLayers; layer++) {
    const before = inner
    inner = withoutBrackets(withoutQuotes(withoutFinals(withoutBullet(inner.trim()))))
    if (inner === before) break
  }
  return inner
}

function withoutBullet(text: string): string {
  return bullets.includes(text.charAt(0)) && /^.\s/.test(text) ? text.slice(2).trim() : text
}

function withoutFinals(text: string): string {
  let end = text.length
  while (end > 0 && (finals.includes(text.charAt(end - 1)) || /\s/.test(text.charAt(end - 1)))) end--
  const isSentenceEnd = text.charAt(end - 1) === '.' && `${quotes}>)]}`.includes(text.charAt(end - 2) || ' ')
  return text.slice(0, isSentenceEnd ? end - 1 : end)
}

function withoutQuotes(text: string): string {
  const isOpened = text.length > 0 && quotes.includes(text.charAt(0))
  const isClosed = text.length > 0 && quotes.includes(text.charAt(text.length - 1))
  if (isOpened && isClosed && text.length > 1) return text.slice(1, -1)
  // Without an @ it is no mail address, and a stray quote belongs to nothing; `_` may begin a label.
  if (text.includes('@')) return text
  if (isOpened && !'_*'.includes(text.charAt(0))) return text.slice(1)
  return isClosed ? text.slice(0, -1) : text
}

function withoutBrackets(text: string): string {
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)]
  if (text.length > 1 && first === '(' && last === ')') return text.slice(1, -1)
  // In square brackets an address keeps them: its reader knows that notation.
  const isName = /[g-z]/i.test(text) && !/^\[ipv6:/i.test(text)
  if (text.length > 1 && first === '[' && last === ']' && isName) return text.slice(1, -1)
  if (first === '<' && !text.includes('>')) return text.slice(1)
  return last === '>' && !text.includes('<') ? text.slice(0, -1) : text
}
