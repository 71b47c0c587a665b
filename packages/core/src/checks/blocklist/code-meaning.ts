import { knownList } from '../reading/known-lists.ts'

/** `refused`: the list does not answer whoever asked; `strange`: an answer that means nothing there. */
export type CodeMeaning = 'listed' | 'policy' | 'refused' | 'strange'

/**
 * What one answer of a list means. Answers in 127.255.255.0/24 tell that the question was refused, and never that an
 * address is listed; answers outside of what the list documents (a parked domain, a resolver that lies) mean nothing.
 * Source: RFC 5782 §2.1 (127.0.0.0/8), Spamhaus on 127.255.255.252 to .255.
 */
export function codeMeaning(zone: string, code: string): CodeMeaning {
  if (code.startsWith('127.255.255.')) return 'refused'
  if (!code.startsWith('127.0.0.')) return 'strange'
  const last = Number(code.slice('127.0.0.'.length))
  const list = knownList(zone)
  if (list === undefined) return last >= 2 && last <= 254 ? 'listed' : 'strange'
  if (list.listed.includes(last)) return 'listed'
  return list.policy.includes(last) ? 'policy' : 'strange'
}

/** What an answer means as a whole: a refusal makes all of it worthless, then the heaviest counts. Undefined for none. */
export function answerMeaning(zone: string, codes: string[]): CodeMeaning | undefined {
  const meanings = codes.map((code) => codeMeaning(zone, code))
  return (['refused', 'listed', 'policy', 'strange'] as const).find((meaning) => meanings.includes(meaning))
}
