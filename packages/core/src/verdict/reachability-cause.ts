import type { Finding, FindingArgs } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause, type CauseRank } from './cause.ts'
import { exchangesOf, isDead, type DeadReason, type MailRoute } from './mail-routes.ts'
import type { TemplateSlug } from './verdict.ts'

/** Which sentence says why no route is usable, when every route is dead for one of these reasons. */
const dominatingCauses: { reasons: DeadReason[]; primary: TemplateSlug; rank: CauseRank }[] = [
  { reasons: ['name'], primary: 'mx-name-dead', rank: 'impossible' },
  { reasons: ['signatures'], primary: 'dnssec-broken', rank: 'name-servers' },
  { reasons: ['dns', 'signatures'], primary: 'dns-slow', rank: 'name-servers' },
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
  if (routes.some(({ status }) => status === 'works')) return partialCause(routes, bad, args, findings)
  const isDecided = isComplete || findings.some((finding) => finding.code === 'connect-none' && isBad(finding))
  if (!isDecided || bad.length < routes.length) return undefined
  const later = bad.filter(({ status }) => status === 'later')
  if (later.length > 0) {
    return makeCause('not-now', 'their-words', findingsOf(later), knownArgs({ domain, ...valuesOf(later[0]) }))
  }
  return deadCause(bad, findings, args)
}

function deadCause(dead: MailRoute[], findings: Finding[], args: FindingArgs): Cause {
  // An IPv6 address beside an IPv4 one decides nothing: what happened there does.
  const deciding = dead.filter(({ status }) => status !== 'ipv6')
  const n = exchangesOf(dead).length
  const summary = findings.filter(({ code }) => code === 'connect-none')
  const dominating = dominatingCauses.find(({ reasons }) =>
    deciding.every((route) => isDead(route) && reasons.includes(route.status)),
  )
  // A refused hello is a risk, not a stop: the words may be about our checker. So is what fails beside a route that
  // was not tried.
  const isOnlyRisk = deciding.every(({ finding }) => finding.outcome === 'risk')
  if (!dominating) {
    // Somebody asked whether it is only this recipient, and others answered.
    const othersAnswer = findings.some(({ code }) => code === 'others-answer') || undefined
    const known = knownArgs({ ...args, n, othersAnswer })
    return makeCause(
      'nobody-answers',
      'nobody-answers',
      [...summary, ...findingsOf(dead)],
      known,
      isOnlyRisk ? 'delayed' : undefined,
    )
  }
  const because = [...findingsOf(dead), ...summary]
  const known = knownArgs({ ...args, n, ...valuesOfAll(dominating.primary, deciding) })
  return makeCause(dominating.primary, dominating.rank, because, known, isOnlyRisk ? 'delayed' : undefined)
}

/** What a sentence about all routes may only say when it holds for each of them; undefined takes a value away. */
function valuesOfAll(primary: TemplateSlug, routes: MailRoute[]): Record<string, FindingArgs[string] | undefined> {
  if (primary === 'mx-name-dead') return { isAddress: routes.every(({ finding }) => finding.code === 'mx-is-address') }
  if (primary === 'dns-slow' || primary === 'dnssec-broken') return zoneValues(routes)
  const isSaidByAll = routes.every(({ finding }) => textArg(finding, 'reply') !== undefined)
  return isSaidByAll ? {} : { reply: undefined }
}

/** The zone that their names are in, where it is one, and how many of its name servers fail. */
function zoneValues(routes: MailRoute[]): Record<string, FindingArgs[string] | undefined> {
  const [first, ...others] = routes.map(({ finding }) => finding.args)
  if (first === undefined || others.some(({ zone }) => zone !== first['zone'])) return { n: undefined }
  return { domain: first['zone'], zone: first['zone'], k: first['failedCount'], n: first['serverCount'] }
}

function partialCause(routes: MailRoute[], bad: MailRoute[], args: FindingArgs, findings: Finding[]): Cause {
  const working = exchangesOf(routes.filter(({ status }) => status === 'works'))
  const lost = exchangesOf(bad).filter((exchange) => !working.includes(exchange))
  // Where every server still works on one address, addresses are what can be counted.
  const isByAddress = lost.length === 0
  const counts = isByAddress
    ? { k: bad.length, n: routes.length, isByAddress }
    : { k: lost.length, n: exchangesOf(routes).length, isByAddress }
  const [first] = bad
  const isSame = first !== undefined && bad.every(({ status }) => status === first.status)
  const primary = (isSame ? partialTemplates[first.status] : undefined) ?? 'some-answer'
  const summary = findings.filter(({ code }) => code === 'connect-partly')
  return makeCause(primary, 'partial', [...findingsOf(bad), ...summary], { ...args, ...counts }, 'partly')
}

/** Causes with a sentence of their own also when other routes work. */
const partialTemplates: Partial<Record<MailRoute['status'], TemplateSlug>> = {
  'not-smtp': 'not-a-mail-server',
  private: 'mx-not-public',
  ipv6: 'ipv6-dead',
  later: 'not-now',
}

/** The values of a route's finding under the names of the sentences. */
function valuesOf(route: MailRoute | undefined): Record<string, FindingArgs[string] | undefined> {
  if (!route) return {}
  const { exchange, finding, status } = route
  const { seconds } = finding.args
  return {
    mx: exchange,
    address: textArg(finding, 'address'),
    reply: textArg(finding, 'reply'),
    ...(status === 'ipv6' && { seconds }),
  }
}

function findingsOf(routes: MailRoute[]): Finding[] {
  return routes.map(({ finding }) => finding)
}
