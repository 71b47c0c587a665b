import type { Finding } from '../findings/index.ts'
import { isBad, textArg } from './cause.ts'

/**
 * Why mail can't use a route. `dns`, `signatures`: the server's name can't be looked up. `silent`: no answer; `ipv6`: no answer over IPv6 where IPv4 answers; `refused`: the door
 * was closed at once.
 */
export type DeadReason =
  'name' | 'dns' | 'signatures' | 'private' | 'silent' | 'ipv6' | 'refused' | 'not-smtp' | 'hello'

/** What the findings say of one way to the recipient: an address of a mail server, or a server without one. */
export interface MailRoute {
  exchange: string
  status: 'works' | 'later' | 'refuses-checker' | 'unknown' | DeadReason
  /** The finding that says so. */
  finding: Finding
}

/** What a code says of its route; the later one in this list wins, because it was seen later in the conversation. */
const statusOfCode: Record<string, MailRoute['status'] | undefined> = {
  'mx-host-lookup-failed': 'unknown',
  'mx-host-nxdomain': 'name',
  'mx-host-no-address': 'name',
  'mx-host-bad-name': 'name',
  'mx-host-alias-loop': 'name',
  'mx-host-dns-failed': 'dns',
  'mx-host-dnssec-broken': 'signatures',
  'mx-is-address': 'name',
  'mx-host-private': 'private',
  'checker-held-back': 'unknown',
  'checker-opted-out': 'unknown',
  'checker-no-turn': 'unknown',
  'connect-ipv6-failed': 'ipv6',
  'connect-timeout': 'silent',
  'connect-unreachable': 'silent',
  'connect-refused': 'refused',
  'connect-reset': 'refused',
  'connect-answers': 'unknown',
  'greeting-none': 'unknown',
  'greeting-closed': 'refused',
  'greeting-refused': 'refused',
  'greeting-temporary': 'later',
  'greeting-ready': 'works',
  'greeting-slow': 'works',
  'ehlo-slow': 'unknown',
  'ehlo-malformed': 'hello',
  'ehlo-closed': 'hello',
  'ehlo-refused': 'hello',
  'ehlo-temporary': 'later',
  // What is no mail server takes no hello either.
  'greeting-not-smtp': 'not-smtp',
  'ehlo-accepted': 'works',
  // A hello that was taken counts for little when the next words refuse us.
  'checker-rate-limited': 'refuses-checker',
  'checker-refused': 'refuses-checker',
}
const laterness = new Map(Object.keys(statusOfCode).map((code, index) => [code, index]))
const deadReasons: ReadonlySet<string> = new Set([
  'name',
  'dns',
  'signatures',
  'private',
  'silent',
  'ipv6',
  'refused',
  'not-smtp',
  'hello',
])

/**
 * Every way to the recipient that the findings speak of, in their order. A finding whose outcome is `unknown` makes
 * its route unknown, whatever its code says.
 */
export function mailRoutes(findings: Finding[]): MailRoute[] {
  const routes = new Map<string, MailRoute>()
  for (const finding of findings) {
    const status = statusOf(finding)
    if (status === undefined) continue
    const exchange = textArg(finding, 'exchange') ?? finding.subject.name
    const key = `${exchange} ${textArg(finding, 'address') ?? finding.subject.address ?? ''}`
    const known = routes.get(key)
    if (!known || seenAt(known.finding) <= seenAt(finding)) routes.set(key, { exchange, status, finding })
  }
  return [...routes.values()]
}

/** True when mail can't use the route, for a reason on the other side. */
export function isDead(route: MailRoute): route is MailRoute & { status: DeadReason } {
  return deadReasons.has(route.status)
}

/** Names of the mail servers behind these routes, each once. */
export function exchangesOf(routes: MailRoute[]): string[] {
  return [...new Set(routes.map(({ exchange }) => exchange))]
}

function statusOf(finding: Finding): MailRoute['status'] | undefined {
  const status = statusOfCode[finding.code]
  if (status === undefined || status === 'unknown' || status === 'refuses-checker') return status
  if (status === 'works') return finding.outcome === 'good' ? status : 'unknown'
  return isBad(finding) ? status : 'unknown'
}

function seenAt({ code }: Finding): number {
  return laterness.get(code) ?? -1
}
