import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause } from './cause.ts'

/** What the recipient's names say against delivery, before any server is dialled; undefined when nothing. */
export function domainCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const bad = findings.filter(isBad)
  const first = (...codes: string[]): Finding | undefined => bad.find(({ code }) => codes.includes(code))

  const gone = first('domain-nxdomain')
  if (gone) return makeCause('domain-gone', 'impossible', [gone], knownArgs({ domain }))
  const noMail = first('mx-null', 'domain-no-mail-here')
  if (noMail) {
    // A null MX says it (RFC 7505); without MX and address nobody says anything.
    return makeCause('no-mail-here', 'impossible', [noMail], knownArgs({ domain, isSaid: noMail.code === 'mx-null' }))
  }

  const unsigned = first('dnssec-bogus')
  if (unsigned) {
    return makeCause('dnssec-broken', 'name-servers', [unsigned], knownArgs({ domain }), stateOf(unsigned))
  }
  const failing = first('domain-servfail', 'domain-no-answer')
  if (!failing) return undefined
  const { failedCount: k, serverCount: n } = failing.args
  const args = knownArgs({ domain, k, n, zone: textArg(failing, 'zone') })
  const someAnswer = typeof k === 'number' && typeof n === 'number' && k < n
  return makeCause('dns-slow', 'name-servers', [failing], args, someAnswer ? 'delayed' : stateOf(failing))
}

/** Nobody answers: blocked. Some still do: delayed. */
function stateOf({ outcome }: Finding): 'blocked' | 'delayed' {
  return outcome === 'stops' ? 'blocked' : 'delayed'
}
