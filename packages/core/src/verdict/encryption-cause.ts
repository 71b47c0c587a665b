import type { Finding } from '../findings/index.ts'
import type { VerdictState } from '../vocabulary/index.ts'
import { isBad, knownArgs, makeCause, textArg, topicOf, type Cause } from './cause.ts'

/**
 * Encryption that costs the conversation on every route: senders start again without it, and some wait. Undefined when
 * some route gets past it. What a rule of the recipient (MTA-STS, DANE) makes of it is that rule's own cause.
 */
export function encryptionCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const broken = findings.filter((finding) => isBad(finding) && topicOf(finding) === 'tls')
  if (broken.length === 0) return undefined
  return makeCause('starttls-broken', 'encryption', broken, { ...valuesOf(broken, domain), isEverywhere: true })
}

const brokenCodes = new Set(['tls-refused', 'tls-closed', 'tls-malformed', 'tls-handshake-failed', 'tls-hello-failed'])

/** What is wrong with a server under a rule that the recipient published, by the finding that says so. */
const ruleFaults: Record<string, string | undefined> = {
  'mta-sts-mx-mismatch': 'name',
  'mta-sts-mx-certificate': 'certificate',
  'mta-sts-mx-without-starttls': 'encryption',
  'dane-mismatch': 'tlsa',
  'dane-without-starttls': 'encryption',
  'dane-lookup-failed': 'lookup',
}

/**
 * A rule of the recipient (MTA-STS, DANE) that their own servers break: senders that honour it can't use these. Blocked
 * when no route is left to such a sender, partly when one is; a lookup that fails only makes them wait.
 */
export function ruleCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const broken = findings.filter((finding) => isBad(finding) && ruleFaults[finding.code] !== undefined)
  broken.sort((one, other) => weightOf(one) - weightOf(other))
  const [first] = broken
  if (!first) return undefined
  const isEverywhere = first.args['isEveryRoute'] === true
  const rule = topicOf(first) === 'dane' ? 'DANE' : 'MTA-STS'
  const args = knownArgs({ ...valuesOf(broken, domain), rule, isEverywhere })
  const state: VerdictState = !isEverywhere ? 'partly' : first.outcome === 'stops' ? 'blocked' : 'delayed'
  if (first.args['how'] === 'breaks') return makeCause('starttls-broken', 'encryption', broken, args, state)
  const names = first.args['names']
  const certName = Array.isArray(names) && ruleFaults[first.code] === 'certificate' ? names[0] : undefined
  const fault = { ruleFault: ruleFaults[first.code], certName, certFault: textArg(first, 'fault') }
  const cause = makeCause('tls-rule-fails', 'encryption', broken, { ...args, ...knownArgs(fault) }, state)
  return fault.ruleFault === 'lookup' ? { ...cause, side: 'dns-operator', actor: 'dns-admin' } : cause
}

/** What leaves no route comes first, then what stops mail. */
function weightOf({ args, outcome }: Finding): number {
  return (args['isEveryRoute'] === true ? 0 : 2) + (outcome === 'stops' ? 0 : 1)
}

/** The same where mail gets through: worth a word of its own. Undefined when encryption is nowhere offered in vain. */
export function encryptionAdvice(findings: Finding[], domain: string | undefined): Cause | undefined {
  const broken = findings.filter(({ code, outcome }) => outcome === 'advice' && brokenCodes.has(code))
  if (broken.length === 0) return undefined
  return makeCause('starttls-broken', 'works', broken, { ...valuesOf(broken, domain), isEverywhere: false }, 'ok')
}

function valuesOf([first]: Finding[], domain: string | undefined): Cause['args'] {
  return knownArgs({ domain, mx: first && textArg(first, 'exchange') })
}
