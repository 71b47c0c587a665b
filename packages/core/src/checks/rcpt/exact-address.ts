import type { FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { minutesAsked } from '../reading/recipient-reply.ts'
import { callsAsSender, recipientTalk } from '../reading/recipient-talk.ts'
import { quoteReply, refusalConcern } from '../reading/refusal-words.ts'
import { routeArgs } from '../reading/route-args.ts'
import { rcptCodes } from './codes.ts'

/**
 * Does their server take mail for the exact address? A refusal that is about who calls is left to the checker topic,
 * unless the checker calls from the sender's own address. Source: RFC 5321 §3.3, §4.2.2, §4.5.3.1.10; RFC 6647.
 */
export function judgeExactAddress(facts: FactReader, context: JudgeContext): Finding[] {
  const talk = recipientTalk(facts, context)
  if (!talk) return []
  const { fact, reply, meaning } = talk
  const { subject, observed } = fact
  const make = findingMaker(rcptCodes, context)
  const { mailAddress } = context.target
  const args: FindingArgs = {
    ...routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context),
    ...(mailAddress !== undefined && { mailAddress }),
    ...(reply && { reply: quoteReply(reply), replyCode: reply.replyCode }),
  }
  switch (meaning) {
    case 'accepted':
      return [make('rcpt-accepted', subject, args)]
    case 'greylisted':
    case 'greylisted-likely': {
      const minutes = reply && minutesAsked(reply)
      const isSaid = meaning === 'greylisted'
      return [make('rcpt-greylisted', subject, { ...args, isSaid, ...(minutes !== undefined && { minutes }) })]
    }
    case 'later':
      return [make('rcpt-later', subject, args)]
    case 'unknown':
      return [make('rcpt-unknown', subject, args)]
    case 'full': {
      // 552 is temporary where it answers RCPT (RFC 5321 §4.5.3.1.10), unless they say that it is for good.
      const isForGood = reply !== undefined && reply.replyCode >= 500 && reply.replyCode !== 552
      return [make('rcpt-full', subject, args, isForGood ? 'stops' : 'risk')]
    }
    case 'relay-denied':
      return [make('rcpt-relay-denied', subject, args)]
    case 'refused-sender':
      return [make('rcpt-refused-sender', subject, args)]
    case 'deferred-for-good': {
      const isAboutCaller = reply !== undefined && refusalConcern(reply) !== 'unclear'
      if (isAboutCaller && !callsAsSender(facts, context)) return []
      return [make('rcpt-permanently-deferred', subject, args)]
    }
    case 'caller-limited':
      return callsAsSender(facts, context) ? [make('rcpt-rate-limited', subject, args)] : []
    case 'about-caller':
      return []
    case 'unclear':
    case 'no-reply':
      return [make('rcpt-not-asked', subject, { ...args, ...(!observed.ok && { failure: observed.failure }) })]
  }
}
