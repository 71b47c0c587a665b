import type { TargetNote, TargetProblem } from './target.ts'

export type CleanedInput =
  { ok: true; text: string; input: string; notes: TargetNote[] } | { ok: false; problem: TargetProblem }

const maxKeptInput = 1_000

/**
 * Takes away what people paste around a name: `mailto:`, a URL, a display name, final punctuation.
 * Expects one trimmed line. `input` is what may be kept and shown: as typed, without a password.
 */
export function cleanInput(line: string): CleanedInput {
  const withoutScheme = line.replace(/^mailto:/i, '')
  if (withoutScheme !== line) return finish(trimEnd(decode(withoutScheme.replace(/\?.*$/s, ''))), line, [])
  const url = /^(?:[a-z][a-z0-9+.-]{0,30}:)?\/\/([^/?#\\]*)/i.exec(line)
  if (url) return cleanUrl(url[1] ?? '', line)
  const angled = readAngled(line)
  if (angled === 'bad') return { ok: false, problem: { code: 'bad-characters', subject: line } }
  if (angled !== undefined) return finish(angled.trim(), line, ['from-display-name'])
  const plain = trimEnd(line)
  if (hasUnquotedSeparator(plain)) return { ok: false, problem: { code: 'several-targets', subject: line } }
  const hostAndMore = /^([\p{N}\p{M}._*-]*\p{L}[\p{L}\p{N}\p{M}._*-]*)(?::\d{0,5})?(?:[/?#][^@]*)?$/su.exec(plain)
  if (hostAndMore?.[1] !== undefined && hostAndMore[1] !== plain) return finish(hostAndMore[1], line, ['host-of-url'])
  return finish(plain, line, [])
}

function cleanUrl(authority: string, line: string): CleanedInput {
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const withoutPort = host.replace(/:\d*$/, host.startsWith('[') || !/:.*:/s.test(host) ? '' : '$&')
  const kept = line.replace(authority, host)
  return finish(decode(withoutPort), kept, ['host-of-url'])
}

/** The text between the angle brackets that end the line, undefined without any, 'bad' when they stand elsewhere. */
function readAngled(line: string): string | undefined | 'bad' {
  let isQuoted = false
  let opened = -1
  for (let index = 0; index < line.length; index++) {
    const character = line[index]
    if (isQuoted && character === '\\') index++
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === '<') {
      if (opened !== -1) return 'bad'
      opened = index
    } else if (!isQuoted && character === '>') {
      const isAtEnd = /^[\s;,.]*$/.test(line.slice(index + 1))
      return opened !== -1 && isAtEnd ? line.slice(opened + 1, index) : 'bad'
    }
  }
  return opened === -1 ? undefined : 'bad'
}

function hasUnquotedSeparator(line: string): boolean {
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === ',' || character === ';')) return !line.startsWith('@')
  }
  return false
}

/** Without a sentence's final punctuation; one final dot stays, it may belong to the name. */
function trimEnd(line: string): string {
  let end = line.length
  while (end > 0 && /[\s;,]/.test(line.charAt(end - 1))) end--
  return line.slice(0, end)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function finish(text: string, input: string, notes: TargetNote[]): CleanedInput {
  return { ok: true, text: text.trim(), input: input.slice(0, maxKeptInput), notes }
}
