import type { BounceReason } from '../../vocabulary/index.ts'
import { strongWords } from './all-words.ts'
import { foldReply } from './fold-reply.ts'
import { indexPhrases, matchPhrase, type PhraseIndex } from './match-phrase.ts'
import type { ReasonRow } from './reason-row.ts'
import { policyWords } from './policy-words.ts'
import { hintOfReplyCode, reasonOfReplyCode } from './reply-code-reasons.ts'
import { splitWords, type Words } from './split-words.ts'
import { looseReason, specificReason } from './status-reasons.ts'
import { mapiCodes, reasonOfFamily, vendorCodes } from './vendor-codes.ts'
import { weakWords } from './weak-words.ts'

/** What was said, and the codes with it. */
export interface Refusal {
  text: string
  status?: string
  replyCode?: number
  isExpired: boolean
}

interface Heard extends Refusal {
  folded: string
  words: Words
}

/** Made ready when the first notice is read, not when the page is opened. */
const indexes = new Map<readonly ReasonRow[], PhraseIndex<ReasonRow>>()

function says(rows: readonly ReasonRow[], words: Words): BounceReason | undefined {
  const index = indexes.get(rows) ?? indexPhrases(rows)
  indexes.set(rows, index)
  return matchPhrase(words, index)?.reason
}

interface Step {
  why: string
  /** It names the cause; the others only guess it from where it was filed. */
  isNamed: boolean
  decide: (heard: Heard) => BounceReason | undefined
}

const named = (why: string, decide: Step['decide']): Step => ({ why, isNamed: true, decide })
const guessed = (why: string, decide: Step['decide']): Step => ({ why, isNamed: false, decide })

/** In this order; the first that knows decides. */
const steps: Step[] = [
  named(
    'a receiver’s own code has one meaning',
    ({ folded, words }) => says(vendorCodes, words) ?? reasonOfFamily(folded),
  ),
  named('these details are only said of the sender’s address', (heard) => reasonOfSenderDetail(heard)),
  named('words name what a code only files', (heard) => reasonOfWords(heard)),
  named('Exchange 5.5 has codes of MAPI', ({ words }) => says(mapiCodes, words)),
  named('Exim says so of a name and of a domain', (heard) => reasonOfUnroutable(heard)),
  named('a server that answers did answer', ({ status, replyCode }) => reasonOfAnswered(status, replyCode)),
  named('a detail that names a cause was chosen with care', ({ status }) => specificReason(status)),
  named('so were these replies', ({ replyCode }) => reasonOfReplyCode(replyCode)),
  named('rules of theirs that have no closer name', ({ words }) => says(policyWords, words)),
  named('where it was said tells whom it is about', (heard) => reasonOfStage(heard)),
  guessed('strangers are put off in this way', (heard) => reasonOfPutOff(heard)),
  guessed('words that leave it open', ({ words, isExpired }) => (isExpired ? undefined : says(weakWords, words))),
  guessed('a notice that only says that time was over', ({ isExpired }) => (isExpired ? 'expired' : undefined)),
  guessed('a detail that only says where to look', ({ status }) => looseReason(status)),
  guessed('a reply that says no more than no', ({ replyCode }) => hintOfReplyCode(replyCode)),
]

/** The reason class of a refusal: the cause behind the code. `expired` only when none is stated. */
export function reasonOf(refusal: Refusal): BounceReason {
  return hearReason(refusal).reason
}

/** The same, and whether the cause is named there or only guessed from a code. */
export function hearReason(refusal: Refusal): { reason: BounceReason; isNamed: boolean } {
  const folded = foldReply(refusal.text)
  const heard = { ...refusal, folded, words: splitWords(folded) }
  for (const { isNamed, decide } of steps) {
    const reason = decide(heard)
    if (reason !== undefined) return { reason, isNamed }
  }
  return { reason: 'unknown', isNamed: false }
}

const stages: [words: string, reason: BounceReason][] = [
  ['in reply to rcpt to', 'address-unknown'],
  ['after rcpt to', 'address-unknown'],
  ['in reply to mail from', 'policy'],
  ['after mail from', 'policy'],
  ['in reply to end of data', 'content'],
  ['after end of data', 'content'],
  ['refused to talk to me', 'blocklisted'],
  ['after initial connection', 'blocklisted'],
]

/** A refusal for good without words of its own, where the sending server tells to which command it came. */
function reasonOfStage({ folded, replyCode }: Heard): BounceReason | undefined {
  if (replyCode === undefined || replyCode < 500) return undefined
  return stages.find(([words]) => folded.includes(words))?.[1]
}

/** RFC 3463 §3.2: x.1.7 and x.1.8. Exchange Online has an x.1.8 of its own. */
function reasonOfSenderDetail({ status, folded }: Heard): BounceReason | undefined {
  if (folded.includes('bad outbound sender')) return 'blocklisted'
  return status !== undefined && /^[45]\.1\.[78]$/.test(status) ? 'sender-auth' : undefined
}

/** As the reply to RCPT it is the mailbox; in a notice of Exim itself there is no way to the domain. */
function reasonOfUnroutable({ folded, replyCode }: Heard): BounceReason | undefined {
  if (!/\bunroute?able address\b/.test(folded)) return undefined
  return replyCode === undefined ? 'domain-unknown' : 'address-unknown'
}

/** A connection that timed out was made, where the detail says so: x.4.2, not x.4.1. RFC 3463 §3.5. */
function reasonOfWords({ words, status }: Heard): BounceReason | undefined {
  const reason = says(strongWords, words)
  return reason === 'no-answer' && status?.endsWith('.4.2') === true ? 'connection-lost' : reason
}

/** RFC 6647 §2.5: "450 4.7.1 Please try again later". */
function reasonOfPutOff({ folded, status, replyCode }: Heard): BounceReason | undefined {
  if (replyCode !== 450 && replyCode !== 451) return undefined
  if (status !== '4.7.1' && status !== '4.7.0') return undefined
  return /\b(?:again later|try later|retry later|temporarily)\b/.test(folded) ? 'greylisted' : undefined
}

/** Exchange Online files addresses that it does not know under 5.4.1, which RFC 3463 §3.5 keeps for “no answer”. */
function reasonOfAnswered(status: string | undefined, replyCode: number | undefined): BounceReason | undefined {
  return status === '5.4.1' && replyCode === 550 ? 'address-unknown' : undefined
}
