import type { FactReader, SmtpReply, Subject } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { heardFacts } from '../reading/heard-facts.ts'
import { plainReply } from '../reading/plain-reply.ts'
import { callsAsSender, recipientTalk } from '../reading/recipient-talk.ts'
import { quoteReply, refusalConcern, refusalOfUs } from '../reading/refusal-words.ts'
import { routeArgs } from '../reading/route-args.ts'
import { checkerCodes } from './codes.ts'

/**
 * Did a mail server refuse our checker rather than mail as such? Such words are about the checker's address and say
 * nothing about the sender's. Source: RFC 5321 §3.1 (554), RFC 7372 for refusals that name the caller.
 */
export function judgeRefusals(facts: FactReader, context: JudgeContext): Finding[] {
  const judgeAt = (phase: Phase, subject: Subject, reply: SmtpReply) => judgeReply(reply, { phase, subject }, context)
  return [
    ...heardFacts(facts, 'smtp.greeting').flatMap(({ subject, observed }) =>
      observed.ok ? judgeAt('greeting', subject, observed.value) : [],
    ),
    ...heardFacts(facts, 'smtp.ehlo').flatMap(({ subject, observed }) =>
      observed.ok ? judgeAt('hello', subject, observed.value.reply) : [],
    ),
    ...heardFacts(facts, 'smtp.starttls').flatMap(({ subject, observed }) =>
      observed.ok ? judgeAt('starttls', subject, observed.value) : [],
    ),
    // Some say it in the open, where TLS was to begin.
    ...heardFacts(facts, 'smtp.tls').flatMap(({ subject, observed }) => {
      const reply = observed.ok ? undefined : plainReply(observed.detail)
      return reply ? judgeAt('starttls', subject, reply) : []
    }),
    ...judgeRecipientTalk(facts, context),
  ]
}

/** What we had just done when they said it. */
type Phase = 'greeting' | 'hello' | 'starttls' | 'recipient'

/** The same where we asked about the exact address, unless we called from the sender's own address: then it is theirs. */
function judgeRecipientTalk(facts: FactReader, context: JudgeContext): Finding[] {
  const talk = recipientTalk(facts, context)
  if (!talk?.reply) return []
  const { fact, reply, meaning } = talk
  const isOurs = !callsAsSender(facts, context)
  const place = { phase: 'recipient', subject: fact.subject } as const
  if (meaning === 'about-caller') return [makeRefusal(reply, 'checker-refused', { ...place, context })]
  if (meaning === 'caller-limited' && isOurs) return [makeRefusal(reply, 'checker-rate-limited', { ...place, context })]
  const isAboutCaller = meaning === 'deferred-for-good' && refusalConcern(reply) !== 'unclear'
  return isAboutCaller && isOurs ? [makeRefusal(reply, 'checker-refused', { ...place, context })] : []
}

function judgeReply(
  reply: SmtpReply,
  { phase, subject }: { phase: Phase; subject: Subject },
  context: JudgeContext,
): Finding[] {
  const refusal = refusalOfUs(reply, phase === 'recipient' ? 'hello' : phase)
  if (refusal === undefined) return []
  const code = refusal === 'limited' ? 'checker-rate-limited' : 'checker-refused'
  return [makeRefusal(reply, code, { phase, subject, context })]
}

function makeRefusal(
  reply: SmtpReply,
  code: 'checker-refused' | 'checker-rate-limited',
  { phase, subject, context }: { phase: Phase; subject: Subject; context: JudgeContext },
): Finding {
  const args = {
    ...routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context),
    reply: quoteReply(reply),
    replyCode: reply.replyCode,
    phase,
  }
  return findingMaker(checkerCodes, context)(code, subject, args)
}
