import { makePlan, type Plan } from '@waypost/core/plan'
import { targetProblemText } from '@waypost/core/words'
import type { ProbeSettings } from '@waypost/probe'
import type { CheckArguments } from './read-arguments.ts'
import type { Refusal } from './refuse.ts'
import { understand } from './understand.ts'

/** What the arguments of a check promise to do, or why nothing can be checked. */
export function planCheck(
  check: Omit<CheckArguments, 'headersFile' | 'bounceFile' | 'recipient' | 'isJson'>,
  settings: ProbeSettings,
): { ok: true; plan: Plan } | { ok: false; refusal: Refusal } {
  const understood = understand(check, settings)
  if (!understood.ok) {
    const { problem } = understood
    return { ok: false, refusal: { code: problem.code, message: targetProblemText(problem) } }
  }
  const { target, sender } = understood
  const plan = makePlan({
    target,
    sender,
    isDeep: check.isDeep,
    asksRecipient: check.asksRecipient,
    asksOthers: check.asksOthers,
    bounce: check.bounce,
    hasBlocklists: settings.blocklists.length > 0,
    timers: settings.timers,
  })
  return { ok: true, plan }
}
