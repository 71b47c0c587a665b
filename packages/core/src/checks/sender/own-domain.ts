import type { AnswerSummary, FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { evidenceOf, isContradicted, isNotAsked, secondLook } from '../reading/confirmation.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { senderCodes } from './codes.ts'

const saysGone = ({ kind }: AnswerSummary): boolean => kind === 'nxDomain'

/**
 * Can receivers look up the domain that sends? One that does not exist can't be answered, and of one whose name servers
 * all fail nothing can be read: neither is said before its own name servers were asked. Of the domain that the mail goes
 * to, the recipient's checks speak. Source: RFC 5321 §3.6.2 and
 * §5.1, RFC 7208 §2.6.6, RFC 4035 §5.5.
 */
export function judgeOwnDomain(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(senderCodes, context)
  return facts.all('sender-domain.mx').flatMap(({ subject: { name: domain }, observed }) => {
    if (domain === recipientDomain(context)) return []
    const subject = { kind: 'sender', name: domain } as const
    const look = secondLook(facts, 'sender', domain)
    if (observed.ok) {
      const isGone = observed.value.kind === 'nxDomain' && observed.value.cnameChain.length === 0
      if (!isGone || (!look && !context.isComplete) || isContradicted(look, saysGone)) return []
      return [make('sender-domain-gone', subject, { domain, ...evidenceOf(look, saysGone) })]
    }
    if (!look || look.zone === undefined || isNotAsked(observed.failure)) return []
    const { zone, serverCount, failedCount } = look
    const isBogus = look.isAnsweredWithoutValidation && failedCount < serverCount
    if (!isBogus && (serverCount === 0 || failedCount < serverCount)) return []
    return [make('sender-domain-unanswered', subject, { domain, zone, serverCount, failedCount, isBogus })]
  })
}
