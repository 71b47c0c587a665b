import type { FactReader, SmtpReply } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import {
  controlProof,
  dialledRoutes,
  hasUsableRoute,
  isEveryRouteDecided,
  type DialledRoute,
} from '../reading/reachability.ts'
import { quoteReply, refusalConcern } from '../reading/refusal-words.ts'
import { greetingCodes } from './codes.ts'

/** Later than this is worth a remark; it is never a fault. */
const slowAfterMs = 5_000

/**
 * What does each mail server say first? A refusal that is about our checker is left to the checker topic.
 * Source: RFC 5321 §3.1, §4.2.1, §4.5.3.2.1 (a sender waits five minutes), RFC 7504 §3 (521).
 */
export function judgeFirstWords(facts: FactReader, context: JudgeContext): Finding[] {
  const routes = dialledRoutes(facts, context)
  const isAllLost = isEveryRouteDecided(routes, context) && !hasUsableRoute(routes)
  const isProven = controlProof(facts) === 'proven'
  return routes.flatMap((route) => judgeGreeting(route, { isAllLost, isProven }, context))
}

function judgeGreeting(
  { route, greeting }: DialledRoute,
  { isAllLost, isProven }: { isAllLost: boolean; isProven: boolean },
  context: JudgeContext,
): Finding[] {
  if (!greeting) return []
  const make = findingMaker(greetingCodes, context)
  const { exchange, address } = route
  const subject = { kind: 'address', name: exchange, address } as const
  const args = { exchange, address }
  const { observed } = greeting
  const seconds = Math.max(1, Math.round(observed.elapsedMs / 1000))
  const weight = isAllLost ? 'stops' : 'risk'
  if (observed.ok) {
    const reply = { reply: quoteReply(observed.value), replyCode: observed.value.replyCode }
    switch (meaningOf(observed.value)) {
      case 'ready':
        return observed.elapsedMs > slowAfterMs
          ? [make('greeting-slow', subject, { ...args, seconds })]
          : [make('greeting-ready', subject, { ...args, elapsedMs: Math.round(observed.elapsedMs) })]
      case 'temporary':
        return [make('greeting-temporary', subject, { ...args, ...reply })]
      case 'refused':
        return [make('greeting-refused', subject, { ...args, ...reply }, weight)]
      case 'not-smtp':
        return [make('greeting-not-smtp', subject, { ...args, reply: reply.reply }, weight)]
      case 'about-us':
        return []
    }
  }
  switch (observed.failure) {
    case 'not-smtp':
    case 'reply-malformed':
    case 'reply-too-long':
      return [make('greeting-not-smtp', subject, { ...args, reply: observed.detail ?? '' }, weight)]
    case 'closed':
    case 'reset':
      return isProven ? [make('greeting-closed', subject, args, weight)] : []
    case 'reply-timeout':
    case 'run-deadline':
      return [make('greeting-none', subject, { ...args, seconds })]
    default:
      return []
  }
}

function meaningOf(reply: SmtpReply): 'ready' | 'temporary' | 'refused' | 'not-smtp' | 'about-us' {
  if (reply.replyCode === 220) return 'ready'
  if (reply.replyCode < 400 || reply.replyCode > 599) return 'not-smtp'
  const concern = refusalConcern(reply)
  if (concern === 'service') return 'refused'
  return concern === 'unclear' && reply.replyCode < 500 ? 'temporary' : 'about-us'
}
