import type { BounceNotice, BounceWriter } from '../../facts/index.ts'
import type { BounceKind } from '../../vocabulary/index.ts'
import { formatWords, type Variants } from '../format-words.ts'
import { bounceValues } from './bounce-values.ts'

const kinds: Record<BounceKind, Variants> = {
  delayed: ['Delay notice after {noticeTime}: still being tried', 'Delay notice: still being tried'],
  failed: ['Bounce: it will not be tried again'],
  delivered: ['Delivered'],
  relayed: ['Handed on to a server that sends no such notices'],
  expanded: ['Handed on to the members of a list'],
  'auto-reply': ['Automatic answer, not a bounce'],
  complaint: ['Report of spam by a recipient, not a bounce'],
  'not-a-bounce': ['Not a bounce'],
}
const gaveUp: Variants = ['Bounce: gave up after {giveUpTime}', 'Bounce: gave up after the time limit']

/** What the message is, for a table. */
export function bounceKindText(notice: BounceNotice): string {
  const isGivenUp = notice.kind === 'failed' && notice.isExpired
  return formatWords(isGivenUp ? gaveUp : kinds[notice.kind], bounceValues(notice))
}

const writers: Record<BounceWriter, Variants> = {
  ours: ['Our server, {reportingMta}', 'Our server'],
  theirs: ['Their server, {reportingMta}', 'Their server'],
  filter: ['A mail filter in between, {reportingMta}', 'A mail filter in between'],
  'mail-program': ['A mail program, not a mail server'],
  unknown: ['{reportingMta}', 'A mail server that does not say its name'],
}

/** Who wrote it, for a table. */
export function bounceWriterText(notice: BounceNotice): string {
  return formatWords(writers[notice.writer], bounceValues(notice))
}
