import { messages } from '../checks/messages.en.ts'
import type { Finding } from '../findings/index.ts'
import { formatWords } from './format-words.ts'

/** A finding as four texts: what to call it, what we saw, why it matters for this mail, who does what. */
export interface FindingWords {
  title: string
  saw: string
  why: string
  who: string
}

/**
 * The words of a finding, in English. A value that is missing makes a sentence shorter, never wrong. A code that is
 * not known here (from a newer ruleset) is named as it is.
 */
export function findingWords(finding: Finding): FindingWords {
  const { code, outcome } = finding
  const found = messages.get(code)
  if (!found) return { title: code, saw: '', why: '', who: '' }
  const args = { ...finding.args, outcome }
  return {
    title: formatWords(found.title, args),
    saw: formatWords(found.saw, args),
    why: formatWords(found.why, args),
    who: formatWords(found.who, args),
  }
}
