import type { TemplateSlug, Verdict } from '../verdict/index.ts'
import type { Actor } from '../vocabulary/index.ts'
import { formatWords, type Variants } from './format-words.ts'
import { hiddenCause } from './hidden-cause.ts'
import { hoursText } from './hours-text.ts'
import { sayableArgs, type SayTime } from './sayable-args.ts'
import { partnerOf } from './vocabulary-words.ts'

const waits: Variants = [
  'If nobody acts, our server tries for {duration} and then gives up (4.4.7).',
  'If nobody acts, the sending server tries until its give-up time and then returns the mail (4.4.7).',
]
const isLate: Variants = [
  'If nobody acts, mail arrives late. What still waits after {duration} comes back (4.4.7).',
  'If nobody acts, mail arrives late, or comes back when the sending server gives up (4.4.7).',
]
const someAreLate: Variants = ['If nobody acts, some mail arrives late.']
const returnsAtOnce: Variants = ['If nobody acts, each message comes back to the person who wrote it.']
const someRefuse: Variants = ['If nobody acts, some receivers send this mail back or take it for spam.']
const waitsUntil: Variants = ['If nobody acts, the mail that waits comes back on {giveUp} (4.4.7).']
const nothing: Variants = ['']

/** What becomes of the mail: in the template's own state, and where it is blocked although the template only delays. */
const outlooks: Record<TemplateSlug, { usual: Variants; blocked?: Variants }> = {
  'ptr-missing': { usual: isLate, blocked: waits },
  'ptr-no-way-back': { usual: isLate, blocked: waits },
  'ptr-generic': { usual: isLate, blocked: waits },
  'ptr-zone-broken': { usual: isLate, blocked: waits },
  'helo-bad': { usual: isLate, blocked: waits },
  blocklisted: { usual: isLate, blocked: waits },
  'spf-fails': { usual: someRefuse, blocked: returnsAtOnce },
  'spf-broken': { usual: someRefuse, blocked: returnsAtOnce },
  'dkim-broken': { usual: someRefuse, blocked: returnsAtOnce },
  'dmarc-broken': { usual: someRefuse, blocked: returnsAtOnce },
  'sender-domain-fails': { usual: someRefuse },
  'sender-takes-no-mail': { usual: ['If nobody acts, some receivers send this mail back.'], blocked: returnsAtOnce },
  'dmarc-refuses': {
    usual: ['If nobody acts, receivers put this mail with the spam.'],
    blocked: ['If nobody acts, receivers that follow the policy send each message back.'],
  },
  'domain-gone': { usual: returnsAtOnce },
  'no-mail-here': { usual: returnsAtOnce },
  mailbox: { usual: returnsAtOnce },
  'mx-name-dead': { usual: waits },
  'mx-not-public': { usual: waits },
  'nobody-answers': { usual: waits },
  'refused-connection': { usual: isLate, blocked: waits },
  'not-a-mail-server': { usual: waits },
  'dns-slow': { usual: isLate, blocked: waits },
  'dnssec-broken': { usual: isLate, blocked: waits },
  'permanently-deferred': { usual: waits },
  'tls-rule-fails': {
    usual: isLate,
    blocked: [
      'If nobody acts, a server that keeps such rules tries for {duration} and then gives up (4.4.7). Others deliver.',
      'If nobody acts, servers that keep such rules try until their give-up time (4.4.7). Others deliver.',
    ],
  },
  'starttls-broken': { usual: isLate, blocked: waits },
  'our-port25-closed': { usual: waits },
  'rate-limited': { usual: isLate },
  'not-now': { usual: isLate },
  greylisting: { usual: isLate },
  'some-answer': { usual: someAreLate },
  'ipv6-dead': { usual: someAreLate },
  'works-again': { usual: ['If nobody acts, what came back in that time stays undelivered.'] },
  'gave-up-too-soon': { usual: ['If nobody acts, the next outage of this length makes mail come back again.'] },
  'bounce-hides-cause': { usual: isLate, blocked: returnsAtOnce },
  'refused-in-words': { usual: isLate, blocked: returnsAtOnce },
  'other-direction': { usual: nothing },
  'all-works-no-reason': { usual: nothing },
  'slow-on-purpose': { usual: nothing },
  'improve-only': { usual: nothing },
  'all-good': { usual: nothing },
  'checker-blocked': { usual: nothing },
  'checker-limited': { usual: nothing },
  'checker-refused': { usual: nothing },
  'port25-intercepted': { usual: nothing },
  'cannot-say': { usual: nothing },
}

/**
 * What happens to mail when nobody does anything. `giveUpHours` is the give-up time of our mail server, null when it
 * is not known. Where a notice tells until when its mail waits, that is said. Empty when there is nothing to wait for,
 * and when we can't say.
 */
export function ifNobodyActs(
  { state, primary, args }: Pick<Verdict, 'state' | 'primary'> & Partial<Pick<Verdict, 'args'>>,
  giveUpHours: number | null,
  sayTime?: SayTime,
): string {
  if (state === 'ok' || state === 'unknown') return ''
  const values = sayableArgs(args ?? {}, sayTime)
  if (values['giveUp'] !== undefined && (state === 'blocked' || state === 'delayed'))
    return formatWords(waitsUntil, values)
  const { usual, blocked } = outlooks[primary]
  const variants = state === 'partly' ? someAreLate : state === 'blocked' ? (blocked ?? usual) : usual
  return formatWords(variants, {
    ...(giveUpHours !== null && { duration: hoursText(giveUpHours) }),
    ...partnerOf(args ?? {}),
  })
}

/** Hands-on time, then waiting time, by who must act. */
const efforts: Record<Actor, string> = {
  helpdesk: '10 minutes',
  mailteam: '10 to 20 minutes, then up to a few hours until lookups see it',
  isp: '10 minutes for us, then usually 1 to 3 working days',
  theirs: '5 minutes to send the message, then it depends on them',
  'dns-admin': '5 minutes to send the message, then it depends on them',
  author: '1 minute',
  nobody: '',
  checker: '',
}
/** Where it is not the usual work of the one who must act. */
const effortsOfTemplates: Partial<Record<TemplateSlug, string>> = {
  blocklisted: '1 to 4 hours to find the cause, then 1 to 7 days',
  'rate-limited': '1 to 4 hours to find the cause, then it depends on them',
  'permanently-deferred': '10 minutes to write to them, then it depends on them',
  'gave-up-too-soon': '10 minutes',
}

/** How long it takes the one who must act; empty when nothing needs doing. */
export function effortText({
  state,
  actor,
  primary,
  args = {},
}: Pick<Verdict, 'state' | 'actor' | 'primary'> & Partial<Pick<Verdict, 'args'>>): string {
  return state === 'ok' ? '' : (effortsOfTemplates[hiddenCause({ primary, args }) ?? primary] ?? efforts[actor])
}
