import type { Fact } from '../../facts/index.ts'
import { refusalConcern } from './refusal-words.ts'

/**
 * What a mail server's first words mean. `about-us`: they refuse our checker, not mail. `closed`: the connection
 * ended before a word; whose doing that was, the controls must tell. `silent`: nothing within our own limit.
 */
export type GreetingMeaning =
  'ready' | 'temporary' | 'refused' | 'not-smtp' | 'about-us' | 'closed' | 'silent' | 'not-seen'

/**
 * Another 2yz than 220 belongs to other protocols (200: news), but senders take it for a welcome: it is one when the
 * hello after it is taken. Source: RFC 5321 §3.1, §4.2.1; RFC 7504 §3 (521).
 */
export function greetingMeaning(
  greeting: Fact<'smtp.greeting'> | undefined,
  hello?: Fact<'smtp.ehlo'>,
): GreetingMeaning {
  if (!greeting) return 'not-seen'
  const { observed } = greeting
  if (observed.ok) {
    const { replyCode } = observed.value
    if (replyCode === 220) return 'ready'
    if (replyCode < 300 && hello === undefined) return 'not-seen'
    if (replyCode < 300 && hello?.observed.ok && hello.observed.value.reply.replyCode === 250) return 'ready'
    if (replyCode < 400 || replyCode > 599) return 'not-smtp'
    const concern = refusalConcern(observed.value)
    if (concern === 'service') return 'refused'
    return concern === 'unclear' && replyCode < 500 ? 'temporary' : 'about-us'
  }
  switch (observed.failure) {
    case 'not-smtp':
    case 'reply-malformed':
    case 'reply-too-long':
      return 'not-smtp'
    case 'closed':
    case 'reset':
      return 'closed'
    case 'reply-timeout':
    case 'run-deadline':
      return 'silent'
    default:
      return 'not-seen'
  }
}
