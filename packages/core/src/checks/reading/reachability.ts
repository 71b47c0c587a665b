import type { Fact, FactReader, Route } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'
import { greetingMeaning } from './greeting-meaning.ts'
import { interception } from './interception.ts'

/** A route that was dialled, with what came of it so far. */
export interface DialledRoute {
  route: Route
  connect?: Fact<'smtp.connect'>
  greeting?: Fact<'smtp.greeting'>
  hello?: Fact<'smtp.ehlo'>
  /**
   * answers: the connection stands. fails: they did not take it. noRoute: this machine has no way there.
   * notSeen: not tried to the end, or an IPv6 failure on a machine that never got anywhere over IPv6.
   */
  connection: 'answers' | 'fails' | 'noRoute' | 'notSeen'
}

/**
 * What this vantage can prove about port 25. `proven`: at least two control hosts greeted. `blocked`: controls were
 * dialled, none answered, and no mail server did. `intercepted`: something answers in place of all of them.
 * `unproven`: none of these, so nothing may be said against anybody.
 */
export type ControlProof = 'proven' | 'blocked' | 'intercepted' | 'unproven'

const neededControls = 2

/**
 * Every route this run dials, in the order in which a sender would try them; empty before routes are known. Where
 * something answers in place of mail servers, nothing was seen of any route.
 */
export function dialledRoutes(facts: FactReader, context: JudgeContext): DialledRoute[] {
  const selection = routeSelection(facts, context)
  const hasIpv6 = isIpv6Proven(facts)
  const isIntercepted = interception(facts) !== undefined
  return selection
    .filter(({ isDialled }) => isDialled)
    .map((route) => {
      if (isIntercepted) return { route, connection: 'notSeen' as const }
      const subject = { kind: 'address', name: route.exchange, address: route.address } as const
      const connect = facts.one('smtp.connect', subject)
      const greeting = facts.one('smtp.greeting', subject)
      const hello = facts.one('smtp.ehlo', subject)
      return {
        route,
        ...(connect ? { connect } : {}),
        ...(greeting ? { greeting } : {}),
        ...(hello ? { hello } : {}),
        connection: connectionOf(route, connect, hasIpv6, selection),
      }
    })
}

/** All routes to the target's domain, dialled or not; empty before they are known. */
export function routeSelection(facts: FactReader, context: JudgeContext): Route[] {
  const { domain } = context.target
  if (domain === null) return []
  const fact = facts.one('domain.routes', { kind: 'domain', name: domain })
  return fact?.observed.ok ? fact.observed.value.routes : []
}

/** Source: contract "Controls": fewer than two control hosts that answer prove nothing. */
export function controlProof(facts: FactReader): ControlProof {
  if (interception(facts)) return 'intercepted'
  if (greetedControls(facts).length >= neededControls) return 'proven'
  const dialled = facts.all('control.connect')
  const doesAnybodyAnswer = [...dialled, ...facts.all('smtp.connect')].some(({ observed }) => observed.ok)
  return dialled.length > 0 && !doesAnybodyAnswer ? 'blocked' : 'unproven'
}

/** Names of the control hosts that said anything on port 25. */
export function greetedControls(facts: FactReader): string[] {
  const names = facts.all('control.greeting').flatMap(({ subject, observed }) => (observed.ok ? [subject.name] : []))
  return [...new Set(names)]
}

/**
 * True when every route is lost for mail, as far as one run can tell: none that answers, waits, puts us off or refuses
 * only our checker. A route that was not seen to the end is not lost, nor is one that our limits left out.
 */
export function isEveryRouteLost(facts: FactReader, context: JudgeContext): boolean {
  const routes = dialledRoutes(facts, context)
  return routes.length > 0 && routes.every(isLost) && !isAnyRouteLeftOut(facts, context)
}

/** True when our limits left a server or an address out that a sender would try. Source: RFC 5321 §5.1. */
export function isAnyRouteLeftOut(facts: FactReader, context: JudgeContext): boolean {
  const { domain } = context.target
  const fact = domain === null ? undefined : facts.one('domain.routes', { kind: 'domain', name: domain })
  if (!fact?.observed.ok) return false
  const { hostsLeftOutCount, routes } = fact.observed.value
  const hasIpv6 = isIpv6Proven(facts)
  return (
    hostsLeftOutCount > 0 ||
    routes.some(({ notDialledBecause: why, family }) => why === 'limit-reached' && (family === 4 || hasIpv6))
  )
}

/** True for a route that is lost for mail, as far as one run can tell. */
export function isLost({ connection, greeting, hello }: DialledRoute): boolean {
  if (connection === 'fails' || connection === 'noRoute') return true
  return connection === 'answers' && ['refused', 'not-smtp', 'closed'].includes(greetingMeaning(greeting, hello))
}

/** True when anything, a mail server or a control host, took a connection over IPv6 in this run. */
export function isIpv6Proven(facts: FactReader): boolean {
  return [...facts.all('smtp.connect'), ...facts.all('control.connect')].some(
    ({ subject, observed }) => observed.ok && subject.address?.includes(':'),
  )
}

function connectionOf(
  route: Route,
  connect: Fact<'smtp.connect'> | undefined,
  hasIpv6: boolean,
  selection: Route[],
): DialledRoute['connection'] {
  if (!connect) return 'notSeen'
  if (connect.observed.ok) return 'answers'
  switch (connect.observed.failure) {
    case 'connect-no-route':
      return 'noRoute'
    case 'connect-refused':
    case 'connect-timeout':
    case 'connect-unreachable':
    case 'reset':
      break
    default:
      return 'notSeen'
  }
  if (route.family === 4 || hasIpv6) return 'fails'
  // Where the host's IPv4 address is judged anyway, its IPv6 address adds nothing that could be wrong alone.
  const hasIpv4 = selection.some(
    ({ exchange, family, isDialled }) => exchange === route.exchange && family === 4 && isDialled,
  )
  return hasIpv4 ? 'fails' : 'notSeen'
}
