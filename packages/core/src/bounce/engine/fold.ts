/** The same text with runs of blanks as one, none at the ends. Linear. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** In lower case, apostrophes straight, each character in its old place: what is found in it can be cut out of the text. */
export function foldCase(written: string): string {
  const text = written.replaceAll('’', "'")
  const folded = text.toLowerCase()
  if (folded.length === text.length) return folded
  return Array.from({ length: text.length }, (_, at) => {
    const one = text.charAt(at).toLowerCase()
    return one.length === 1 ? one : text.charAt(at)
  }).join('')
}
