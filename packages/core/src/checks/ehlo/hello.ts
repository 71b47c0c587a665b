import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { heardFacts } from '../reading/heard-facts.ts'
import { quoteReply, refusalOfUs } from '../reading/refusal-words.ts'
import { routeArgs, secondsOf } from '../reading/route-args.ts'
import { ehloCodes } from './codes.ts'

/**
 * Does each mail server take our hello? HELO counts when EHLO is refused. A refusal that names our checker is left
 * to the checker topic. Source: RFC 5321 §3.2, §4.1.1.1, §4.2.1 (4yz: not now).
 */
export function judgeHello(facts: FactReader, context: JudgeContext): Finding[] {
  return heardFacts(facts, 'smtp.ehlo').flatMap((fact) => {
    // Hello is said again inside encryption. What goes wrong there came after a hello that was taken: it is tls's.
    const isSecondHello = facts.one('smtp.tls', fact.subject)?.observed.ok === true
    return judgeOne(fact, isSecondHello, context)
  })
}

function judgeOne({ subject, observed }: Fact<'smtp.ehlo'>, isSecondHello: boolean, context: JudgeContext): Finding[] {
  const make = findingMaker(ehloCodes, context)
  const args: FindingArgs = routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context)
  if (isSecondHello) return [make('ehlo-accepted', subject, { ...args, verb: 'EHLO' })]
  if (observed.ok) {
    const { reply, verb } = observed.value
    if (reply.replyCode >= 200 && reply.replyCode < 300) return [make('ehlo-accepted', subject, { ...args, verb })]
    if (refusalOfUs(reply, 'hello')) return []
    const code = reply.replyCode >= 400 && reply.replyCode < 500 ? 'ehlo-temporary' : 'ehlo-refused'
    return [make(code, subject, { ...args, reply: quoteReply(reply), replyCode: reply.replyCode })]
  }
  switch (observed.failure) {
    case 'closed':
    case 'reset':
      return [make('ehlo-closed', subject, args)]
    case 'reply-timeout':
    case 'run-deadline':
      return [make('ehlo-slow', subject, { ...args, seconds: secondsOf(observed) })]
    case 'not-smtp':
    case 'reply-malformed':
    case 'reply-too-long':
      return [make('ehlo-malformed', subject, { ...args, ...(observed.detail && { reply: observed.detail }) })]
    default:
      return []
  }
}
