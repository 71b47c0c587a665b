/** Any of these words, or anything for a while. */
export type PhrasePart = string[] | 'gap'

/**
 * `a {b|c |}d … e` in its parts. A blank beside words that may be missing goes with them, so that "a {b|}" fits "a".
 * Every group stands by itself, without groups in groups.
 */
export function parsePhrase(pattern: string): PhrasePart[] {
  return pattern
    .split('…')
    .map((piece) => partsOf(piece.trim()))
    .flatMap((parts, place) => (place === 0 ? parts : ['gap' as const, ...parts]))
}

function partsOf(piece: string): string[][] {
  const parts = piece
    .split(/[{}]/)
    .map((text, place) => (place % 2 === 0 ? [text] : longestFirst(text.split('|'))))
    .filter((part) => part.length > 1 || part[0] !== '')
  const last = parts.at(-1)
  const before = parts.at(-2)
  if (last?.includes('') === true && before?.every((either) => either.endsWith(' ')) === true) {
    parts[parts.length - 2] = before.map((either) => either.slice(0, -1))
    parts[parts.length - 1] = last.map((either) => (either === '' ? '' : ` ${either}`))
  }
  return withoutOptionalStart(parts)
}

/** What begins a phrase is looked up by its word, so nothing that may be missing, and no sign alone, begins it. */
function withoutOptionalStart([first, next, ...rest]: string[][]): string[][] {
  if (first?.some((either) => !/[\p{L}\p{N}]/u.test(either)) !== true || next === undefined)
    return [first, next, ...rest].filter((part) => part !== undefined)
  return withoutOptionalStart([
    longestFirst(first.flatMap((either) => next.map((other) => (either + other).trimStart()))),
    ...rest,
  ])
}

function longestFirst(either: string[]): string[] {
  return either.toSorted((one, other) => other.length - one.length)
}
