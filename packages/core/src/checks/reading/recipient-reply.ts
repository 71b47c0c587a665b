import type { SmtpReply } from '../../facts/index.ts'
import { refusalConcern } from './refusal-words.ts'

/**
 * What a reply to MAIL or RCPT means. `greylisted`: strangers are to come back, said so; `greylisted-likely`: said in
 * the way in which that is usually said. `later`: not now. `unknown`: the address does not exist or is switched off.
 * `relay-denied`: the server takes no mail for this domain. `refused-sender`: it does not like the sender we named.
 * `deferred-for-good`: "later", and that trying again will not help. `about-caller` and `caller-limited`: it is about
 * who calls. `unclear`: the words do not say.
 */
export type RecipientReply =
  | 'accepted'
  | 'greylisted'
  | 'greylisted-likely'
  | 'later'
  | 'unknown'
  | 'full'
  | 'relay-denied'
  | 'refused-sender'
  | 'deferred-for-good'
  | 'about-caller'
  | 'caller-limited'
  | 'unclear'

type Rule = [meaning: RecipientReply, when: (said: Said) => boolean]

interface Said {
  replyCode: number
  isPermanent: boolean
  /** RFC 3463 subject and detail, such as '1.1'; '' when the reply names none. */
  detail: string
  text: string
  verb: 'MAIL' | 'RCPT'
  concern: ReturnType<typeof refusalConcern>
}

const unknownDetails = new Set(['1.1', '1.3', '1.6', '2.1'])
const senderDetails = new Set(['1.7', '1.8', '7.27'])
const callerDetails = new Set(['7.20', '7.21', '7.22', '7.23', '7.24', '7.25', '7.26'])

const greylistWords = /\bgr[ae]y-?\s?list/
const waitWords =
  /\b(?:try|retry|come back|again) (?:\w+ ){0,2}(?:later|again|in \d)|\btemporar|\bdeferred\b|\bwait \d|\bin \d{1,5} (?:sec|min)/
const endlessWords = /\bpermanently deferred\b|\bretrying will not succeed\b/
const fullWords =
  /\b(?:mailbox|inbox|account|storage|quota)\b.{0,40}\b(?:full|exceeded|over ?quota|out of)\b|\bover ?quota\b|\bquota exceeded\b/
const relayWords =
  /\brelay(?:ing)?\b.{0,30}\b(?:denied|not permitted|not allowed|prohibited)\b|\bunable to relay\b|\bnot a relay\b/
const unknownWords =
  /\b(?:user|recipient|mailbox|address|account|alias|person)\b.{0,60}\b(?:unknown|not found|not exist|disabled|inactive|not available|unavailable|not valid)\b|\b(?:unknown|no such|invalid|nonexistent) (?:local )?(?:user|recipient|mailbox|address|account|person)\b|\bdoes(?: not|n't) (?:exist|have an account)\b|\brecipient address rejected: access denied/
const senderWords =
  /\bsender (?:address )?(?:rejected|refused|denied|verif|unknown|invalid|not)|\b(?:null|empty|blank) (?:sender|envelope|return|reverse)|\bdomain of sender\b|\bbounces? (?:are )?not accepted\b/

/**
 * In this order: the first that fits decides. Codes go before words, and words about the recipient before those about
 * who calls, because "rejected" and "denied" stand in both. Source: RFC 5321 §4.2, §4.5.3.1.10 (552 is temporary for
 * recipients); RFC 3463 §3.2–3.8; RFC 6647 (greylisting); RFC 7372 (x.7.20–x.7.25), RFC 7505 §4.2 (x.7.27).
 */
const rules: Rule[] = [
  ['accepted', ({ replyCode }) => replyCode >= 200 && replyCode < 300],
  ['unclear', ({ replyCode }) => replyCode < 400 || replyCode > 599],
  ['greylisted', ({ isPermanent, text }) => !isPermanent && greylistWords.test(text)],
  ['deferred-for-good', ({ isPermanent, text }) => !isPermanent && saysNeverAgain(text)],
  ['about-caller', ({ detail }) => callerDetails.has(detail)],
  ['refused-sender', ({ detail, text }) => senderDetails.has(detail) || senderWords.test(text)],
  ['full', ({ verb, detail, text }) => verb === 'RCPT' && (detail === '2.2' || fullWords.test(text))],
  ['relay-denied', ({ verb, isPermanent, text }) => verb === 'RCPT' && isPermanent && relayWords.test(text)],
  ['unknown', ({ verb, isPermanent, detail }) => verb === 'RCPT' && isPermanent && unknownDetails.has(detail)],
  ['unknown', ({ verb, isPermanent, text }) => verb === 'RCPT' && isPermanent && unknownWords.test(text)],
  [
    'full',
    ({ verb, replyCode, detail }) => verb === 'RCPT' && (replyCode === 552 || replyCode === 452) && detail === '',
  ],
  ['caller-limited', ({ concern }) => concern === 'rate'],
  ['about-caller', ({ concern }) => concern === 'caller'],
  ['greylisted-likely', (said) => isGreylistingLikely(said)],
  ['later', ({ isPermanent }) => !isPermanent],
  ['refused-sender', ({ verb }) => verb === 'MAIL'],
  // They want encryption or a login first.
  ['unclear', ({ replyCode }) => replyCode === 530],
  ['about-caller', ({ detail }) => detail.startsWith('7.')],
  ['unknown', ({ replyCode }) => replyCode === 550 || replyCode === 551 || replyCode === 553],
]

/** Whether words of a server say that trying again will not help. */
export function saysNeverAgain(text: string): boolean {
  return endlessWords.test(text.toLowerCase())
}

/** Reads a reply to MAIL or to RCPT for the exact address. */
export function recipientReply(reply: SmtpReply, verb: 'MAIL' | 'RCPT'): RecipientReply {
  const { replyCode } = reply
  const text = reply.replyLines.join(' ').toLowerCase()
  const said: Said = {
    replyCode,
    isPermanent: replyCode >= 500,
    detail: detailOf(reply),
    text,
    verb,
    concern: refusalConcern(reply),
  }
  return rules.find(([, fits]) => fits(said))?.[0] ?? 'unclear'
}

/** How long they ask us to wait, in whole minutes; undefined when they do not say. */
export function minutesAsked(reply: SmtpReply): number | undefined {
  const text = reply.replyLines.join(' ').toLowerCase()
  const found = /\b(\d{1,5}) ?(sec|min)/.exec(text)
  if (!found) return undefined
  const count = Number(found[1])
  const minutes = found[2] === 'sec' ? Math.ceil(count / 60) : count
  return minutes > 0 && minutes <= 1_440 ? minutes : undefined
}

function isGreylistingLikely({ replyCode, detail, text }: Said): boolean {
  if (replyCode !== 450 && replyCode !== 451 && replyCode !== 421) return false
  return (
    (detail === '7.1' || detail === '7.0' || detail === '') &&
    waitWords.test(text) &&
    !/\blocal (?:error|problem)/.test(text)
  )
}

function detailOf({ enhancedStatusCode, replyLines }: SmtpReply): string {
  const code = enhancedStatusCode ?? /^[45]\.\d{1,3}\.\d{1,3}(?=\s|$)/.exec(replyLines[0] ?? '')?.[0]
  return code?.slice(2) ?? ''
}
