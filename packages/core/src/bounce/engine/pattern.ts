import { foldCase, squeeze } from './fold.ts'

export const slotNames = [
  'recipient',
  'sender',
  'host',
  'ip',
  'remoteMta',
  'remoteAddress',
  'reportingMta',
  'code',
  'status',
  'number',
  'attempts',
  'span',
  'date',
  'reply',
  'words',
] as const
export type SlotName = (typeof slotNames)[number]

export type PatternPart = { literal: string } | { slot: SlotName }

/** Takes a pattern of a dialect apart: literal words in lower case and slots. Throws on a slot that nobody knows. */
export function parsePattern(pattern: string): PatternPart[] {
  const parts = pattern.split(/[{}]/).map((piece, at): PatternPart | undefined => {
    if (at % 2 === 0) return piece === '' ? undefined : { literal: foldCase(piece.replace(/\s+/g, ' ')) }
    const slot = slotNames.find((name) => name === piece)
    if (slot === undefined) throw new Error(`no slot is called {${piece}} in “${squeeze(pattern)}”`)
    return { slot }
  })
  return parts.filter((part) => part !== undefined)
}
