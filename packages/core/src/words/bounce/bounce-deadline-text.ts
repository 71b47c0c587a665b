import type { BounceNotice } from '../../facts/index.ts'
import { formatWords, type Variants } from '../format-words.ts'
import type { SayTime } from '../sayable-args.ts'
import { bounceValues } from './bounce-values.ts'
import { leftText } from './span-text.ts'

const sending = '{sending, select, ours {Our server} theirs {Their server} other {The sending server}}'
const ahead: Variants = [
  `${sending} gives up {deadline}. {left} left. The message is still queued: do not send it again.`,
  `${sending} keeps trying. The notice does not say until when. The message is still queued: do not send it again.`,
]
const over: Variants = [
  `The time limit was over {deadline}. By now the mail has arrived, or a bounce has come.`,
  'The time limit is over.',
]

/** How long the message still lives; empty for a notice of anything but a delay. */
export function bounceDeadlineText(notice: BounceNotice, now: Date, sayTime: SayTime): string {
  if (notice.kind !== 'delayed') return ''
  const values = bounceValues(notice, sayTime)
  const leftMs = new Date(notice.deadlineAt ?? '').getTime() - now.getTime()
  if (Number.isNaN(leftMs)) return formatWords(ahead, values)
  if (leftMs <= 0) return formatWords(over, values)
  const left = leftText(leftMs / 1000)
  return formatWords(ahead, { ...values, left: left.charAt(0).toUpperCase() + left.slice(1) })
}
