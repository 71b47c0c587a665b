import type { CodeSpeaker } from '../vocabulary/index.ts'

/** Who said a code, as far as a notice tells. */
export interface CodeSource {
  /** Whose words the notice is written in: `exchange-2003`. */
  dialect?: string | undefined
  /** The server that was talked to, or the one that writes the notice. */
  saidBy?: 'remote' | 'reporting' | undefined
  remoteMta?: string | undefined
}

/** Beginnings of the names of dialects, the longer ones first. */
const dialects: readonly (readonly [beginning: string, speaker: CodeSpeaker])[] = [
  ['exchange-online', 'exchange-online'],
  ['exchange-2000', 'exchange-2003'],
  ['exchange-2003', 'exchange-2003'],
  ['exchange', 'exchange'],
  ['outlook', 'exchange-online'],
  ['hotmail', 'exchange-online'],
  ['gmail', 'google'],
  ['google', 'google'],
]

/** Ends of the names of servers that use codes in ways of their own. */
const servers: readonly (readonly [end: string, speaker: CodeSpeaker])[] = [
  ['.outlook.com', 'exchange-online'],
  ['.hotmail.com', 'exchange-online'],
  ['.google.com', 'google'],
  ['.googlemail.com', 'google'],
]

/** Whose meaning of a code counts; nothing when the standard does. */
export function speakerOf({ dialect, saidBy, remoteMta }: CodeSource): CodeSpeaker | undefined {
  if (saidBy !== 'remote') return dialects.find(([beginning]) => dialect?.startsWith(beginning))?.[1]
  const server = remoteMta?.toLowerCase()
  return servers.find(([end]) => server?.endsWith(end))?.[1]
}
