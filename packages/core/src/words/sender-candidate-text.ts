import type { SenderCandidate } from '../senders/index.ts'
import type { CandidateSource } from '../vocabulary/index.ts'
import { formatWords, type Variants } from './format-words.ts'

const reasons: Record<CandidateSource, Variants> = {
  refusal: ['named in the refusal'],
  'receiver-results': ['named by the server that took the message'],
  'handed-over': ['handed the message over as {name}', 'handed the message over'],
  typed: ['you entered it'],
  saved: ['saved here as {name}', 'saved here'],
  'reporting-mta': ['wrote the notice as {name}', 'wrote the notice'],
  'permission-list': ['listed by them as {name}', 'listed by them'],
  mx: ['takes their mail as {name}', 'takes their mail'],
  'lower-hop': ['further down in the headers, where anybody can write'],
}

/** Why it may be what sends, as the end of a line: "listed by them". */
export function candidateReason({ kind, source, name }: Pick<SenderCandidate, 'kind' | 'source' | 'name'>): string {
  return formatWords(reasons[source], kind === 'provider' || name === undefined ? {} : { name })
}

/** What it is: "198.51.100.40", "Microsoft 365", "an address within 203.0.113.0/28". */
export function candidateName({ kind, value }: Pick<SenderCandidate, 'kind' | 'value'>): string {
  return kind === 'range' ? `an address within ${value}` : value
}

/** Why pasted text is of no use, and what to paste instead. */
export const headersProblemTexts = {
  'not-headers':
    'These are not message headers. Open a message they sent, show its headers or source, and copy all lines.',
  'too-large': 'This is more than 256 kB of headers. Paste only the lines above the text of the message.',
  'no-hand-over':
    'These headers do not show who handed the message over. Take them from a message that somebody received.',
} as const
