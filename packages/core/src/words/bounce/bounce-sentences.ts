import type { BounceNotice, BounceWriter } from '../../facts/index.ts'
import type { BounceKind } from '../../vocabulary/index.ts'
import { formatWords, type Variants } from '../format-words.ts'
import type { SayTime } from '../sayable-args.ts'
import { bounceValues } from './bounce-values.ts'
import { isCauseKnown, reasonWords } from './reason-words.ts'

const writers: Record<BounceWriter, Variants> = {
  ours: ['Our own server wrote this.'],
  theirs: ['Their server, {reportingMta}, wrote this.', 'Their server wrote this.'],
  filter: ['A mail filter between the two servers wrote this.'],
  'mail-program': ['A mail program wrote this, not a mail server: the mail never left the computer.'],
  unknown: ['The mail server {reportingMta} wrote this.', 'A mail server wrote this.'],
}

const sending = '{sending, select, ours {Our server} theirs {Their server} other {The sending server}}'
const kinds: Record<BounceKind, Variants> = {
  delayed: [
    `Nothing is lost. ${sending} keeps trying until {deadline}. The user does not need to send it again.`,
    `Nothing is lost. ${sending} keeps trying. The user does not need to send it again.`,
  ],
  failed: ['The mail to {recipient} came back and is not tried again.', 'The mail came back and is not tried again.'],
  delivered: ['The mail to {recipient} was delivered.', 'The mail was delivered.'],
  relayed: [
    'The mail to {recipient} was handed on to a server that sends no such notices. Whether it arrived, nobody says.',
    'The mail was handed on to a server that sends no such notices. Whether it arrived, nobody says.',
  ],
  expanded: [
    '{recipient} is a list. The mail was handed on to its members.',
    'The address is a list. The mail was handed on to its members.',
  ],
  'auto-reply': ['This is an automatic answer, not a bounce. Such an answer comes when the mail has arrived.'],
  complaint: ['This is not a bounce. The mail was delivered, and a recipient marked it as spam.'],
  'not-a-bounce': ['This is not a bounce message.'],
}
const gaveUp: Variants = [
  'It tried {attempts} times in {span} to reach {domain} and gave up.',
  'It tried for {span} to reach {domain} and gave up.',
  'It tried {attempts} times to reach {domain} and gave up.',
  'It tried to reach {domain} until its time limit and gave up.',
  'It tried until its time limit and gave up.',
]
const said: Variants = [
  '{speaker, select, ours {Our server said} filter {The filter said} theirs {The last thing their server said was} other {The reason it gives is}}: “{said}”.',
  '',
]
const onlyTheCode: Variants = ['The code {expiryCode} only says that the time was over.', '']
const noReason = 'This bounce does not contain the real reason. A check can find it.'
const unclear = 'We can’t tell from these words what is wrong. A check can find it.'
const noReasonYet = 'The notice does not say why. A check can find it.'

/**
 * A notice in a few sentences: who wrote it, what it means for the mail, and what was really said. That a time limit was
 * over is never the cause. Source: RFC 3463 §3.5 (X.4.7).
 */
export function bounceSentences(notice: BounceNotice, sayTime?: SayTime): string[] {
  const { kind, reason, isExpired, writer } = notice
  const values = bounceValues(notice, sayTime)
  const isAboutDelivery = kind === 'failed' || kind === 'delayed'
  if (!isAboutDelivery) return [formatWords(kinds[kind], values)]
  const isGivenUp = kind === 'failed' && isExpired
  const isReasonSaid = isGivenUp && values['said'] !== undefined
  const unsaid =
    reason === 'unknown' && values['said'] !== undefined ? unclear : kind === 'failed' ? noReason : noReasonYet
  const why = isCauseKnown(reason)
    ? [isReasonSaid ? 'That is the real reason.' : '', formatWords(reasonWords[reason].means, values)]
    : [formatWords(onlyTheCode, values), unsaid]
  return [
    formatWords(writers[writer], values),
    formatWords(isGivenUp ? gaveUp : kinds[kind], values),
    // That the time was over is said already: the words that say it again explain nothing.
    reason === 'expired' ? '' : formatWords(said, values),
    ...why,
  ].filter((sentence) => sentence !== '')
}
