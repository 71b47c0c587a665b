/** More text than this is not looked through for names. */
const maxCharacters = 65_536

/**
 * The DNS names in Node's text of a subject alternative name, such as `DNS:a.example, IP Address:192.0.2.1`. Names with
 * odd bytes stand there as JSON strings, so a comma in quotes separates nothing. A quoted name is taken as it is in
 * its quotes, escapes included: it can be shown and cannot pass for another.
 */
export function splitAlternativeNames(text: string): string[] {
  const names: string[] = []
  const bounded = text.slice(0, maxCharacters)
  for (let at = 0; at < bounded.length;) {
    const end = endOfEntry(bounded, at)
    const entry = bounded.slice(at, end)
    if (entry.startsWith('DNS:')) names.push(entry.slice('DNS:'.length).replace(/^"|"$/g, ''))
    at = end + ', '.length
  }
  return names
}

function endOfEntry(text: string, from: number): number {
  let isQuoted = false
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (isQuoted && text[at] === '\\') at += 1
    else if (!isQuoted && text.startsWith(', ', at)) return at
  }
  return text.length
}
