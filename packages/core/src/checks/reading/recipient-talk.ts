import type { Fact, FactReader, Observed, SmtpReply } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'
import { heardFacts } from './heard-facts.ts'
import { recipientReply, type RecipientReply } from './recipient-reply.ts'

/** What came of asking about the exact address. */
export interface RecipientTalk {
  fact: Fact<'smtp.mail' | 'smtp.rcpt'>
  /** Absent when no reply came. */
  reply?: SmtpReply
  meaning: RecipientReply | 'no-reply'
}

/** The one conversation in which a mail server was asked about the exact address; undefined when none was. */
export function recipientTalk(facts: FactReader, context: JudgeContext): RecipientTalk | undefined {
  const [rcpt] = heardFacts(facts, 'smtp.rcpt')
  if (rcpt) return readTalk(rcpt, rcpt.observed, 'RCPT')
  const [mail] = heardFacts(facts, 'smtp.mail')
  if (!mail) return undefined
  const talk = readTalk(mail, mail.observed, 'MAIL')
  // A sender that was taken says nothing until the recipient was named.
  if (talk.meaning !== 'accepted') return talk
  return context.isComplete ? { fact: mail, meaning: 'no-reply' } : undefined
}

function readTalk(fact: RecipientTalk['fact'], observed: Observed<SmtpReply>, verb: 'MAIL' | 'RCPT'): RecipientTalk {
  if (!observed.ok) return { fact, meaning: 'no-reply' }
  return { fact, reply: observed.value, meaning: recipientReply(observed.value, verb) }
}

/** Whether the checker calls from an address that is judged as the sender's: then a refusal of the caller is about the sender. */
export function callsAsSender(facts: FactReader, { observedBy }: JudgeContext): boolean {
  const own = [
    ...('sourceAddress' in observedBy ? [observedBy.sourceAddress] : []),
    ...facts.all('checker.identity').map(({ observed }) => (observed.ok ? observed.value.sourceAddress : undefined)),
  ]
  const senders = facts.all('sender.address').flatMap(({ observed }) => (observed.ok ? observed.value.addresses : []))
  return own.some((address) => address !== undefined && senders.includes(address))
}
