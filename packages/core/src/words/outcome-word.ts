import type { Outcome } from '../vocabulary/index.ts'

const words: Record<Outcome, string> = {
  stops: 'Stops mail',
  risk: 'Can delay mail',
  advice: 'Worth improving',
  good: 'Working',
  unknown: 'Could not check',
  notApplicable: 'Not checked',
}

/** How an outcome is called on a page, such as "Can delay mail". */
export function outcomeWord(outcome: Outcome): string {
  return words[outcome]
}
