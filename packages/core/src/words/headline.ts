import type { Verdict } from '../verdict/index.ts'
import type { VerdictState } from '../vocabulary/index.ts'
import { formatWords } from './format-words.ts'
import { sayableArgs, type SayTime } from './sayable-args.ts'
import { hiddenCause } from './hidden-cause.ts'
import { causeTemplates } from './cause-templates.ts'
import { verdictTemplates } from './verdict-templates.ts'

/** What a cause of this state does to the mail. */
const effects: Partial<Record<VerdictState, string>> = {
  blocked: 'stop',
  delayed: 'delay',
}

/**
 * The verdict in sentences: what is, then who acts. Two causes of equal rank share one sentence; of more, the first
 * to fix is named. Instants are said in UTC unless the reader's own way is given.
 */
export function headline(verdict: Verdict, sayTime?: SayTime): string {
  const effect = effects[verdict.state]
  const { causeCount } = verdict.args
  if (effect && typeof causeCount === 'number') {
    return `${causeCount} things ${effect} this mail. Fix this first: ${shortCause(verdict)}.`
  }
  if (effect && verdict.alsoPrimary) {
    return `Two things ${effect} this mail: ${shortCause(verdict)}, and ${shortCause(verdict.alsoPrimary)}.`
  }
  const plain = plainCause(verdict)
  return formatWords(verdictTemplates[verdict.primary], {
    ...sayableArgs(verdict.args, sayTime),
    ...(plain !== undefined && { plain }),
  })
}

/** What stands behind a code that names no cause, in our words; undefined where these would only quote again. */
function plainCause({ primary, args }: Verdict): string | undefined {
  const cause = hiddenCause({ primary, args })
  const plain = cause && shortCause({ primary: cause, args })
  return plain?.includes('“') === true ? undefined : plain
}

/** The cause as part of a sentence: no capital of its own, no full stop. */
export function shortCause({ primary, args }: Pick<Verdict, 'primary' | 'args'>): string {
  return formatWords(causeTemplates[primary], sayableArgs(args))
}

/** The cause as a line of its own: with a capital, unless it begins with a host name or an address. */
export function causeLine(verdict: Pick<Verdict, 'primary' | 'args'>): string {
  const cause = shortCause(verdict)
  const [firstWord = ''] = cause.split(' ', 1)
  return /^\p{L}+$/u.test(firstWord) ? cause.charAt(0).toUpperCase() + cause.slice(1) : cause
}
