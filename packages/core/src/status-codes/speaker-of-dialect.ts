import type { CodeSpeaker } from '../vocabulary/index.ts'

/** Beginnings of the names of dialects, the longer ones first. */
const speakers: readonly (readonly [beginning: string, speaker: CodeSpeaker])[] = [
  ['exchange-online', 'exchange-online'],
  ['exchange-2000', 'exchange-2003'],
  ['exchange-2003', 'exchange-2003'],
  ['exchange', 'exchange'],
  ['outlook', 'exchange-online'],
  ['hotmail', 'exchange-online'],
  ['gmail', 'google'],
  ['google', 'google'],
]

/** Whose codes a notice uses, by its dialect (`exchange-2003`); nothing when it keeps to the standard. */
export function speakerOfDialect(dialect: string | undefined): CodeSpeaker | undefined {
  return speakers.find(([beginning]) => dialect?.startsWith(beginning))?.[1]
}
