import type { BounceNotice } from '../../facts/index.ts'
import { formatWords, type Variants } from '../format-words.ts'
import type { SayTime } from '../sayable-args.ts'
import { bounceValues } from './bounce-values.ts'
import { isCauseKnown, reasonWords } from './reason-words.ts'

const waits: Variants = [
  'Your mail to {recipient} has not arrived yet: {because}.',
  'Your mail has not arrived yet: {because}.',
]
const waitsUnsaid: Variants = [
  'Your mail to {recipient} has not arrived yet, but it is not lost.',
  'Your mail has not arrived yet, but it is not lost.',
]
const keepTrying: Variants = [
  'It is tried again until {deadline}, so there is no need to send it again.',
  'It is tried again by itself, so there is no need to send it again.',
]
const cameBack: Variants = [
  'Your mail to {recipient} was not delivered: {because}.',
  'Your mail was not delivered: {because}.',
]
const toUs: Variants = [
  'The mail from {senderDomain} did not reach us: {because}.',
  'The mail did not reach us: {because}.',
]
const others: Partial<Record<BounceNotice['kind'], readonly [Variants, string]>> = {
  delivered: [
    ['Your mail to {recipient} was delivered.', 'Your mail was delivered.'],
    'You do not need to do anything.',
  ],
  relayed: [
    [
      'Your mail to {recipient} was handed on to another mail server.',
      'Your mail was handed on to another mail server.',
    ],
    'That server sends no receipts, so ask the recipient whether it arrived.',
  ],
  expanded: [
    [
      '{recipient} is a list, and your mail was handed on to its members.',
      'Your mail was handed on to the members of a list.',
    ],
    'You do not need to do anything.',
  ],
  'auto-reply': [
    ['{recipient} answered automatically; your mail arrived.', 'This is an automatic answer; your mail arrived.'],
    'You do not need to send it again.',
  ],
  complaint: [['A recipient marked your mail as spam.'], 'Take the person off your list before you write again.'],
}

/** What the helpdesk sends to the person who wrote the mail: two plain sentences, with the deadline where there is one. */
export function replyForUser(notice: BounceNotice, sayTime: SayTime): string {
  const { kind, reason, direction } = notice
  const values = bounceValues(notice, sayTime)
  const other = others[kind]
  if (other) return `${formatWords(other[0], values)} ${other[1]}`
  const { because, todo } = reasonWords[reason]
  const said = { ...values, because: formatWords(because, values) }
  if (kind === 'delayed') {
    return `${formatWords(isCauseKnown(reason) ? waits : waitsUnsaid, said)} ${formatWords(keepTrying, said)}`
  }
  if (direction === 'to-us') return `${formatWords(toUs, said)} We are looking into it together with the sender.`
  return `${formatWords(cameBack, said)} ${todo}`
}
