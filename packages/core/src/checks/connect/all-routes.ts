import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { controlProof, dialledRoutes, isAnyRouteLeftOut, type DialledRoute } from '../reading/reachability.ts'
import { connectCodes } from './codes.ts'

/**
 * Do all mail servers fail to take a connection, or only some? Said at the end of a run: until then a late answer
 * may change it. Source: RFC 5321 §5.1, §5.2.
 */
export function judgeAllRoutes(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined || !context.isComplete || controlProof(facts) !== 'proven') return []
  const routes = dialledRoutes(facts, context)
  const failing = routes.filter(isFailing(routes))
  const [firstFailing] = failing
  if (!firstFailing) return []

  const make = findingMaker(connectCodes, context)
  const subject = { kind: 'domain', name: domain } as const
  const counts = countServers(routes, failing)
  // No way there from here is not their failure, but it is no answer either.
  const isNone = routes.every(({ connection }) => connection === 'fails' || connection === 'noRoute')
  if (isNone && isAnyRouteLeftOut(facts, context)) return []
  if (isNone) return [make('connect-none', subject, { domain, ...counts })]
  if (!routes.some(({ connection }) => connection === 'answers')) return []
  return [make('connect-partly', subject, { domain, ...counts, exchange: firstFailing.route.exchange })]
}

/** An IPv6 address beside an IPv4 address that answers is its own, lighter story. */
function isFailing(routes: DialledRoute[]): (route: DialledRoute) => boolean {
  return ({ route, connection }) =>
    connection === 'fails' &&
    !(
      route.family === 6 &&
      routes.some((other) => other.route.exchange === route.exchange && other.connection === 'answers')
    )
}

/** Counts mail servers; where each still answers on one address, counts addresses instead. */
function countServers(routes: DialledRoute[], failing: DialledRoute[]): { failedCount: number; hostCount: number } {
  const byHost = Map.groupBy(routes, ({ route }) => route.exchange)
  const deadHosts = [...byHost.values()].filter((ofHost) => ofHost.every(({ connection }) => connection !== 'answers'))
  const lostHosts = deadHosts.filter((ofHost) => ofHost.some(({ connection }) => connection === 'fails'))
  return lostHosts.length > 0
    ? { failedCount: lostHosts.length, hostCount: byHost.size }
    : { failedCount: failing.length, hostCount: routes.length }
}
