import type { TemplateSlug, Verdict } from '../verdict/index.ts'
import type { Actor } from '../vocabulary/index.ts'
import { formatWords, type Variants } from './format-words.ts'

/** Causes that come back at once: nothing waits, so no give-up time matters. */
const returnsAtOnce: ReadonlySet<TemplateSlug> = new Set(['domain-gone', 'no-mail-here', 'mailbox'])

const outlooks = {
  blocked: [
    'If nobody acts, our server tries for {duration} and then gives up (4.4.7).',
    'If nobody acts, the sending server tries until its give-up time and then returns the mail (4.4.7).',
  ],
  delayed: [
    'If nobody acts, mail arrives late. What still waits after {duration} comes back (4.4.7).',
    'If nobody acts, mail arrives late, or comes back when the sending server gives up (4.4.7).',
  ],
} satisfies Record<string, Variants>

/**
 * What happens to mail when nobody does anything. `giveUpHours` is the give-up time of our mail server, null when it
 * is not known. Empty when there is nothing to wait for.
 */
export function ifNobodyActs(
  { state, primary }: Pick<Verdict, 'state' | 'primary'>,
  giveUpHours: number | null,
): string {
  if (state === 'blocked' && returnsAtOnce.has(primary)) {
    return 'If nobody acts, each message comes back to the person who wrote it.'
  }
  if (state === 'partly') return 'If nobody acts, some mail arrives late.'
  if (state !== 'blocked' && state !== 'delayed') return ''
  return formatWords(outlooks[state], giveUpHours === null ? {} : { duration: hoursText(giveUpHours) })
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

/** How long it takes the one who must act; empty when nothing needs doing. */
export function effortText({ state, actor }: Pick<Verdict, 'state' | 'actor'>): string {
  return state === 'ok' ? '' : efforts[actor]
}

/** A whole number of hours as people say it: "2 days", "30 hours". */
export function hoursText(hours: number): string {
  if (hours % 24 === 0) return hours === 24 ? '1 day' : `${hours / 24} days`
  return hours === 1 ? '1 hour' : `${hours} hours`
}
