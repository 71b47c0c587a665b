import type { BounceNotice } from '../../facts/index.ts'
import { formatWords } from '../format-words.ts'
import { bounceValues } from './bounce-values.ts'
import { isCauseKnown, reasonWords } from './reason-words.ts'

const fromWords = 'How sure: likely, from the reply text alone. A check makes it sure.'
const fromCode = 'How sure: possible, from the code alone. A check can make it sure.'

/** What the reason usually means, and how sure that is before anybody checked; empty when no reason is stated. */
export function bounceMeaning(notice: BounceNotice): { means: string; howSure: string } | undefined {
  const { kind, reason, diagnosticText } = notice
  if ((kind !== 'failed' && kind !== 'delayed') || !isCauseKnown(reason)) return undefined
  const means = formatWords(reasonWords[reason].means, bounceValues(notice))
  return { means, howSure: diagnosticText === undefined ? fromCode : fromWords }
}
