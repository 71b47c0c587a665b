import type { Quote } from '@waypost/core/bounce'

export interface MarkedPiece {
  text: string
  /** Place of the quote in the list whose words these are. */
  quote?: number
}

interface Range {
  start: number
  end: number
  quote: number
}

/**
 * A text cut where the words of quotes stand in it, each the first time. Upper case and the breaks of lines do not count.
 * Words within words that are marked already are left out.
 */
export function markQuotes(shown: string, quotes: readonly Quote[]): MarkedPiece[] {
  const { text, places } = fold(shown)
  const ranges = quotes
    .flatMap(({ words }, quote): Range[] => {
      const needle = fold(words).text.trim()
      const at = needle === '' ? -1 : text.indexOf(needle)
      if (at === -1) return []
      return [{ start: places[at] ?? 0, end: (places[at + needle.length - 1] ?? 0) + 1, quote }]
    })
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const pieces: MarkedPiece[] = []
  let done = 0
  for (const { start, end, quote } of ranges) {
    if (start < done) continue
    if (start > done) pieces.push({ text: shown.slice(done, start) })
    pieces.push({ text: shown.slice(start, end), quote })
    done = end
  }
  if (done < shown.length) pieces.push({ text: shown.slice(done) })
  return pieces
}

/** In lower case with every run of blanks as one, and where each character of it stood. */
function fold(text: string): { text: string; places: number[] } {
  const places: number[] = []
  let folded = ''
  let isBlank = false
  for (let place = 0; place < text.length; place++) {
    const character = text.charAt(place)
    if (/\s/.test(character)) {
      if (!isBlank) {
        folded += ' '
        places.push(place)
      }
      isBlank = true
      continue
    }
    isBlank = false
    const lowered = character.toLowerCase()
    folded += lowered.length === 1 ? lowered : character
    places.push(place)
  }
  return { text: folded, places }
}
