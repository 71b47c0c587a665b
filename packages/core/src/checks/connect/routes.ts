import type { FactReader } from '../../facts/index.ts'
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
import { connectCodes } from './codes.ts'

/**
 * Which addresses of the mail servers take a connection on port 25? A failure counts only when two control hosts
 * prove that port 25 works from here. Source: RFC 5321 §5.1 (try the addresses in order), §4.5.4.1.
 */
export function judgeRoutes(facts: FactReader, context: JudgeContext): Finding[] {
  const routes = dialledRoutes(facts, context)
  const isProven = controlProof(facts) === 'proven'
  const isAllLost = isEveryRouteDecided(routes, context) && !hasUsableRoute(routes)
  return routes.flatMap((dialled) => {
    if (dialled.connection === 'answers') return [answers(dialled, context)]
    if (!isProven) return []
    const ipv4 = routes.filter(({ route }) => route.exchange === dialled.route.exchange && route.family === 4)
    return judgeFailure(dialled, ipv4, isAllLost, context)
  })
}

function answers({ route, connect }: DialledRoute, context: JudgeContext): Finding {
  const { exchange, address } = route
  const elapsedMs = Math.round(connect?.observed.elapsedMs ?? 0)
  const subject = { kind: 'address', name: exchange, address } as const
  return findingMaker(connectCodes, context)('connect-answers', subject, { exchange, address, elapsedMs })
}

function judgeFailure(
  dialled: DialledRoute,
  ipv4: DialledRoute[],
  isAllLost: boolean,
  context: JudgeContext,
): Finding[] {
  const make = findingMaker(connectCodes, context)
  const { route, connect, connection } = dialled
  if (connect === undefined || connect.observed.ok || connection === 'answers' || connection === 'noRoute') return []
  const { exchange, address } = route
  const subject = { kind: 'address', name: exchange, address } as const
  const seconds = Math.max(1, Math.round(connect.observed.elapsedMs / 1000))
  const args = { exchange, address, seconds }

  const code = codeOf(connect.observed.failure)
  if (code === undefined) return []
  if (route.family === 6 && (connection === 'notSeen' || ipv4.some((other) => other.connection === 'answers'))) {
    return [make('connect-ipv6-failed', subject, args)]
  }
  // Its IPv4 address may still answer, and then this says little.
  if (route.family === 6 && ipv4.some((other) => !other.connect) && !context.isComplete) return []
  return [make(code, subject, args, isAllLost ? 'stops' : 'risk')]
}

function codeOf(failure: string): 'connect-refused' | 'connect-timeout' | 'connect-unreachable' | undefined {
  switch (failure) {
    case 'connect-refused':
    case 'connect-timeout':
    case 'connect-unreachable':
      return failure
    default:
      return undefined
  }
}
