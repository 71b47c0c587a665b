import type { Verdict } from '../verdict/index.ts'
import { formatWords, type Variants } from './format-words.ts'
import { sayableArgs, type SayTime } from './sayable-args.ts'

const began: Variants = [
  'The problem began between {beganAfter} and {start}.',
  'The problem began at {start} or earlier: before that we have no good check.',
  'We do not know when the problem began.',
]
const ended: Variants = [
  'It ended between {end} and {endedBefore}.',
  'It ended between {start} and {endedBefore}.',
  'We do not know when it ended.',
]

/**
 * When a problem that is over began and ended, as close as our checks of this pair know it. Empty for every other
 * verdict.
 */
export function outageText({ state, args }: Pick<Verdict, 'state' | 'args'>, sayTime?: SayTime): string {
  if (state !== 'recovered') return ''
  const values = sayableArgs(args, sayTime)
  return `${formatWords(began, values)} ${formatWords(ended, values)}`
}
