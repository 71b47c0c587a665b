import type { Finding, FindingArgs } from '../findings/index.ts'
import { knownArgs, makeCause, textArg, type Cause, type CauseRank } from './cause.ts'
import { exchangesOf, isDead, type DeadReason, type MailRoute } from './mail-routes.ts'
import type { TemplateSlug } from './verdict.ts'

/** Which sentence says why no route is usable, when every route is dead for one of these reasons. */
const dominatingCauses: { reasons: DeadReason[]; primary: TemplateSlug; rank: CauseRank }[] = [
  { reasons: ['name'], primary: 'mx-name-dead', rank: 'impossible' },
  { reasons: ['private'], primary: 'mx-not-public', rank: 'impossible' },
  { reasons: ['not-smtp'], primary: 'not-a-mail-server', rank: 'nobody-answers' },
  { reasons: ['refused', 'hello'], primary: 'refused-connection', rank: 'nobody-answers' },
]

/**
 * What the routes say against the recipient: all dead, all "not now", or some of them. Undefined when they say
 * nothing: all work, none is known, or one that might work was not seen to the end.
 */
export function reachabilityCause(
  routes: MailRoute[],
  findings: Finding[],
  { domain, isComplete }: { domain: string | undefined; isComplete: boolean },
): Cause | undefined {
  const bad = routes.filter((route) => isDead(route) || route.status === 'later')
  if (bad.length === 0) return undefined
  const args = knownArgs({ domain, ...valuesOf(bad[0]) })
  if (routes.some(({ status }) => status === 'works')) return partialCause(routes, bad, args)
  const isDecided = isComplete || findings.some(({ code }) => code === 'connect-none')
  if (!isDecided || bad.length < routes.length) return undefined
  const later = bad.filter(({ status }) => status === 'later')
  if (later.length > 0) {
    return makeCause('not-now', 'their-words', findingsOf(later), knownArgs({ domain, ...valuesOf(later[0]) }))
  }
  return deadCause(bad, findings, args)
}

function deadCause(dead: MailRoute[], findings: Finding[], args: FindingArgs): Cause {
  const n = exchangesOf(dead).length
  const summary = findings.filter(({ code }) => code === 'connect-none')
  const dominating = dominatingCauses.find(({ reasons }) =>
    dead.every((route) => isDead(route) && reasons.includes(route.status)),
  )
  if (!dominating) {
    return makeCause('nobody-answers', 'nobody-answers', [...summary, ...findingsOf(dead)], { ...args, n })
  }
  // A refused hello is a risk, not a stop: the words may be about our checker.
  const isOnlyRisk = dead.every(({ finding }) => finding.outcome === 'risk')
  const because = [...findingsOf(dead), ...summary]
  return makeCause(dominating.primary, dominating.rank, because, { ...args, n }, isOnlyRisk ? 'delayed' : undefined)
}

function partialCause(routes: MailRoute[], bad: MailRoute[], args: FindingArgs): Cause {
  const working = exchangesOf(routes.filter(({ status }) => status === 'works'))
  const failed = exchangesOf(bad)
  const without = failed.filter((exchange) => !working.includes(exchange))
  const k = without.length > 0 ? without.length : failed.length
  const counts = { ...args, k, n: exchangesOf(routes).length }
  const isAll = (status: MailRoute['status']): boolean => bad.every((route) => route.status === status)
  const primary = isAll('not-smtp')
    ? 'not-a-mail-server'
    : isAll('private')
      ? 'mx-not-public'
      : isAll('later')
        ? 'not-now'
        : 'some-answer'
  return makeCause(primary, 'partial', findingsOf(bad), counts, 'partly')
}

/** The values of a route's finding under the names of the sentences. */
function valuesOf(route: MailRoute | undefined): Record<string, string | undefined> {
  if (!route) return {}
  const { exchange, finding } = route
  return { mx: exchange, address: textArg(finding, 'address'), reply: textArg(finding, 'reply') }
}

function findingsOf(routes: MailRoute[]): Finding[] {
  return routes.map(({ finding }) => finding)
}
