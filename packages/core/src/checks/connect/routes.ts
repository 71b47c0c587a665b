import type { FactReader, FailureCode, Unseen } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import {
  controlProof,
  dialledRoutes,
  isEveryRouteLost,
  isIpv6Proven,
  type DialledRoute,
} from '../reading/reachability.ts'
import { routeArgs, secondsOf } from '../reading/route-args.ts'
import { connectCodes } from './codes.ts'

/**
 * Which addresses of the mail servers take a connection on port 25? A failure counts only when two control hosts
 * prove that port 25 works from here, and beside an IPv4 address that answers only when IPv6 works from here too.
 * Source: RFC 5321 §5.1 (try the addresses in order), §4.5.4.1, §5.2 (IPv6).
 */
export function judgeRoutes(facts: FactReader, context: JudgeContext): Finding[] {
  const routes = dialledRoutes(facts, context)
  const isProven = controlProof(facts) === 'proven'
  const weight = isEveryRouteLost(facts, context) ? 'stops' : 'risk'
  const hasIpv6 = isIpv6Proven(facts)
  return routes.flatMap((dialled) => {
    const { connect, route } = dialled
    const observed = connect?.observed
    if (observed?.ok) return [makeAnswers(dialled, observed.elapsedMs, context)]
    if (!observed || !isProven) return []
    const ipv4 = routes.filter((other) => other.route.exchange === route.exchange && other.route.family === 4)
    return judgeFailure(dialled, observed, { ipv4, weight, hasIpv6 }, context)
  })
}

function makeAnswers({ route }: DialledRoute, elapsedMs: number, context: JudgeContext): Finding {
  const subject = { kind: 'address', name: route.exchange, address: route.address } as const
  const args = { ...routeArgs(route, context), elapsedMs: Math.round(elapsedMs) }
  return findingMaker(connectCodes, context)('connect-answers', subject, args)
}

function judgeFailure(
  { route, connection }: DialledRoute,
  observed: Unseen,
  { ipv4, weight, hasIpv6 }: { ipv4: DialledRoute[]; weight: 'stops' | 'risk'; hasIpv6: boolean },
  context: JudgeContext,
): Finding[] {
  const code = codeOf(observed.failure)
  if (code === undefined) return []
  const make = findingMaker(connectCodes, context)
  const subject = { kind: 'address', name: route.exchange, address: route.address } as const
  // A refusal costs a sender no time worth naming.
  const waited: FindingArgs = code === 'connect-timeout' ? { seconds: secondsOf(observed) } : {}
  const args = { ...routeArgs(route, context), ...waited }
  if (route.family === 6) {
    const isBesideAnswer = ipv4.some((other) => other.connection === 'answers')
    if (isBesideAnswer || connection === 'notSeen') {
      return [make('connect-ipv6-failed', subject, args, hasIpv6 ? 'risk' : 'unknown')]
    }
    // Its IPv4 address may still answer, and then this says little.
    if (ipv4.some((other) => !other.connect) && !context.isComplete) return []
  }
  return [make(code, subject, args, weight)]
}

function codeOf(failure: FailureCode): keyof typeof connectCodes | undefined {
  switch (failure) {
    case 'connect-refused':
    case 'connect-timeout':
    case 'connect-unreachable':
      return failure
    case 'reset':
      return 'connect-reset'
    default:
      return undefined
  }
}
