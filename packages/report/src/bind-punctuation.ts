import type { ExplainedPart } from '@waypost/core/words'

/** A part with the marks that belong to it: no line may begin or end between them. */
export interface BoundPart extends ExplainedPart {
  before: string
  after: string
}

/** Gives each explained word the bracket before it and the marks behind it, which its neighbours then lack. */
export function bindPunctuation(parts: readonly ExplainedPart[]): BoundPart[] {
  return parts.map((part, index): BoundPart => {
    const [previous, next] = [parts[index - 1], parts[index + 1]]
    if (part.word) return { ...part, before: openingOf(previous?.text), after: closingOf(next?.text) }
    const start = previous?.word ? closingOf(part.text).length : 0
    const end = part.text.length - (next?.word ? openingOf(part.text).length : 0)
    return { ...part, text: part.text.slice(start, Math.max(start, end)), before: '', after: '' }
  })
}

function openingOf(text = ''): string {
  return /[(“]$/.exec(text)?.[0] ?? ''
}

function closingOf(text = ''): string {
  return /^[).,:;!?”’]{1,3}/.exec(text)?.[0] ?? ''
}
