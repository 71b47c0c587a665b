import type { FactReader, SmtpReply, Subject } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { quoteReply, refusalConcern } from '../reading/refusal-words.ts'
import { routeArgs } from '../reading/route-args.ts'
import { checkerCodes } from './codes.ts'

/**
 * Did a mail server refuse our checker rather than mail as such? Such words are about the checker's address and say
 * nothing about the sender's. Source: RFC 5321 §3.1 (554), RFC 7372 for refusals that name the caller.
 */
export function judgeRefusals(facts: FactReader, context: JudgeContext): Finding[] {
  const greetings = facts.all('smtp.greeting').map(({ subject, observed }) => ({
    subject,
    reply: observed.ok ? observed.value : undefined,
  }))
  const hellos = facts.all('smtp.ehlo').map(({ subject, observed }) => ({
    subject,
    reply: observed.ok ? observed.value.reply : undefined,
  }))
  return [
    ...greetings.flatMap(({ subject, reply }) => (reply ? judgeReply(subject, reply, true, context) : [])),
    ...hellos.flatMap(({ subject, reply }) => (reply ? judgeReply(subject, reply, false, context) : [])),
  ]
}

function judgeReply(subject: Subject, reply: SmtpReply, isGreeting: boolean, context: JudgeContext): Finding[] {
  if (reply.replyCode < 400 || reply.replyCode > 599) return []
  const make = findingMaker(checkerCodes, context)
  const args = {
    ...routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context),
    reply: quoteReply(reply),
    replyCode: reply.replyCode,
  }
  const concern = refusalConcern(reply)
  if (concern === 'rate') return [make('checker-rate-limited', subject, args)]
  // As first words, a refusal that gives no reason is as likely about us as about everybody.
  const isAboutUs = concern === 'caller' || (isGreeting && concern === 'unclear' && reply.replyCode >= 500)
  return isAboutUs ? [make('checker-refused', subject, args)] : []
}
