import { greetingName } from '../../parse/index.ts'
import { isRefusedName } from '../../target/special-names.ts'
import type { FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { greetingMeaning } from '../reading/greeting-meaning.ts'
import { looksLike } from '../reading/other-protocol.ts'
import { controlProof, dialledRoutes, isEveryRouteLost, type DialledRoute } from '../reading/reachability.ts'
import { quoteReply } from '../reading/refusal-words.ts'
import { routeArgs, secondsOf } from '../reading/route-args.ts'
import { greetingCodes } from './codes.ts'

/** Later than this is worth a remark; it is never a fault. */
const slowAfterMs = 5_000

/**
 * What does each mail server say first? A refusal that is about our checker is left to the checker topic.
 * Source: RFC 5321 §3.1, §4.2.1, §4.5.3.2.1 (a sender waits five minutes), RFC 7504 §3 (521).
 */
export function judgeFirstWords(facts: FactReader, context: JudgeContext): Finding[] {
  const routes = dialledRoutes(facts, context)
  const weight = isEveryRouteLost(facts, context) ? 'stops' : 'risk'
  const isProven = controlProof(facts) === 'proven'
  return routes.flatMap((route) => judgeGreeting(route, { weight, isProven }, context))
}

function judgeGreeting(
  { route, greeting, hello }: DialledRoute,
  { weight, isProven }: { weight: 'stops' | 'risk'; isProven: boolean },
  context: JudgeContext,
): Finding[] {
  if (!greeting) return []
  const { observed } = greeting
  const make = findingMaker(greetingCodes, context)
  const { exchange, address } = route
  const subject = { kind: 'address', name: exchange, address } as const
  const args = routeArgs(route, context)
  const seconds = secondsOf(observed)
  switch (greetingMeaning(greeting, hello)) {
    case 'ready': {
      const name = unrealName(greeting)
      return [
        observed.elapsedMs > slowAfterMs
          ? make('greeting-slow', subject, { ...args, seconds })
          : make('greeting-ready', subject, { ...args, elapsedMs: Math.round(observed.elapsedMs) }),
        ...(name === undefined ? [] : [make('greeting-no-name', subject, { ...args, name })]),
      ]
    }
    case 'temporary':
      return [make('greeting-temporary', subject, { ...args, ...wordsOf(greeting) })]
    case 'refused':
      return [make('greeting-refused', subject, { ...args, ...wordsOf(greeting) }, weight)]
    case 'not-smtp':
      return [make('greeting-not-smtp', subject, { ...args, ...wordsOf(greeting) }, weight)]
    case 'closed':
      // Something between us and them may close it too: only with proof is it held against them.
      return isProven ? [make('greeting-closed', subject, args, weight)] : []
    case 'silent':
      return [make('greeting-none', subject, { ...args, seconds })]
    case 'about-us':
    case 'not-seen':
      return []
  }
}

/** Names of tests and examples: nobody else can meet them. */
const demoNames = ['example', 'test']

/** The name by which the server calls itself, when the internet can't have such a name. Source: RFC 5321 §4.2, §2.3.5. */
function unrealName({ observed }: NonNullable<DialledRoute['greeting']>): string | undefined {
  if (!observed.ok) return undefined
  const [firstWord = ''] = (observed.value.replyLines[0] ?? '').trim().toLowerCase().split(/\s/)
  const name = firstWord === 'localhost' ? firstWord : greetingName(observed.value)
  return name !== undefined && isRefusedName(name, demoNames) ? name : undefined
}

function wordsOf({ observed }: NonNullable<DialledRoute['greeting']>): FindingArgs {
  if (observed.ok) return { reply: quoteReply(observed.value), replyCode: observed.value.replyCode }
  const { detail } = observed
  if (detail === undefined) return {}
  const protocol = looksLike(detail)
  return { reply: detail, ...(protocol && { protocol }) }
}
