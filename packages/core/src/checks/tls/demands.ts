import type { FactReader, SmtpReply } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { heardFacts } from '../reading/heard-facts.ts'
import { quoteReply } from '../reading/refusal-words.ts'
import { routeArgs } from '../reading/route-args.ts'
import { tlsCodes } from './codes.ts'

/**
 * Does a mail server want encryption before our hello? Then nobody can ever ask for it: STARTTLS comes after the hello.
 * That mail can't be handed over is said by the hello. Source: RFC 3207 §4 (530, and never for EHLO); RFC 5248 (X.7.10).
 */
export function judgeDemands(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(tlsCodes, context)
  return heardFacts(facts, 'smtp.ehlo').flatMap(({ subject, observed }) => {
    if (!observed.ok || !demandsTls(observed.value.reply)) return []
    const args = routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context)
    return [make('tls-required', subject, { ...args, reply: quoteReply(observed.value.reply) })]
  })
}

function demandsTls({ replyCode, enhancedStatusCode, replyLines }: SmtpReply): boolean {
  if (replyCode < 500) return false
  return replyCode === 530 || enhancedStatusCode === '5.7.10' || /\bstarttls\b/i.test(replyLines.join(' '))
}
