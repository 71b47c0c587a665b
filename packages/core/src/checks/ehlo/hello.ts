import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { quoteReply, refusalConcern } from '../reading/refusal-words.ts'
import { ehloCodes } from './codes.ts'

/**
 * Does each mail server take our hello? HELO counts when EHLO is refused. A refusal that names our checker is left
 * to the checker topic. Source: RFC 5321 §3.2, §4.1.1.1.
 */
export function judgeHello(facts: FactReader, context: JudgeContext): Finding[] {
  return facts.all('smtp.ehlo').flatMap((fact) => judgeOne(fact, context))
}

function judgeOne({ subject, observed }: Fact<'smtp.ehlo'>, context: JudgeContext): Finding[] {
  const make = findingMaker(ehloCodes, context)
  const args = { exchange: subject.name, address: subject.address ?? '' }
  if (observed.ok) {
    const { reply, verb } = observed.value
    if (reply.replyCode >= 200 && reply.replyCode < 300) return [make('ehlo-accepted', subject, { ...args, verb })]
    const concern = refusalConcern(reply)
    if (concern === 'caller' || concern === 'rate') return []
    return [make('ehlo-refused', subject, { ...args, reply: quoteReply(reply), replyCode: reply.replyCode })]
  }
  switch (observed.failure) {
    case 'closed':
    case 'reset':
      return [make('ehlo-closed', subject, args)]
    case 'reply-timeout':
    case 'run-deadline': {
      const seconds = Math.max(1, Math.round(observed.elapsedMs / 1000))
      return [make('ehlo-slow', subject, { ...args, seconds })]
    }
    case 'not-smtp':
    case 'reply-malformed':
    case 'reply-too-long':
      return [make('ehlo-malformed', subject, { ...args, reply: observed.detail ?? '' })]
    default:
      return []
  }
}
