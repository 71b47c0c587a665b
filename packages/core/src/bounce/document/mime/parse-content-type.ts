export interface ContentType {
  /** 'text/plain', in lower case; '' when there is none. */
  type: string
  /** Names in lower case, values without their quotes. */
  parameters: Map<string, string>
}

const maxParameters = 30

/** A Content-Type or Content-Disposition taken apart. Source: RFC 2045 §5.1. */
export function parseContentType(value: string): ContentType {
  const pieces = splitAtSemicolons(value.slice(0, 4_000))
  const type = (pieces[0] ?? '').split('(', 1)[0] ?? ''
  const parameters = new Map<string, string>()
  for (const piece of pieces.slice(1, maxParameters)) {
    const equals = piece.indexOf('=')
    if (equals === -1) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    if (!parameters.has(name)) parameters.set(name, unquoted(piece.slice(equals + 1).trim()))
  }
  return { type: type.trim().toLowerCase(), parameters }
}

function splitAtSemicolons(value: string): string[] {
  const pieces: string[] = []
  let [start, isQuoted] = [0, false]
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at)
    if (character === '\\' && isQuoted) at += 1
    else if (character === '"') isQuoted = !isQuoted
    else if (character === ';' && !isQuoted) {
      pieces.push(value.slice(start, at))
      start = at + 1
    }
  }
  pieces.push(value.slice(start))
  return pieces
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value.split(/[ \t(]/, 1)[0] ?? ''
  const end = value.indexOf('"', 1)
  return value.slice(1, end === -1 ? undefined : end).replaceAll('\\', '')
}
