import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause } from './cause.ts'

/** What the recipient's names say against delivery, before any server is dialled; undefined when nothing. */
export function domainCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const bad = findings.filter(isBad)
  const first = (...codes: string[]): Finding | undefined => bad.find(({ code }) => codes.includes(code))

  const gone = first('domain-nxdomain')
  if (gone) return goneCause(gone, findings, domain)
  const noMail = first('mx-null', 'domain-no-mail-here')
  if (noMail) {
    // A null MX says it (RFC 7505); without MX and address nobody says anything.
    return makeCause('no-mail-here', 'impossible', [noMail], knownArgs({ domain, isSaid: noMail.code === 'mx-null' }))
  }

  const unsigned = first('dnssec-bogus', 'dnssec-signature-expired')
  if (unsigned) {
    return makeCause(
      'dnssec-broken',
      'name-servers',
      [unsigned],
      knownArgs({ domain, expiredOn: textArg(unsigned, 'expiredOn') }),
      stateOf(unsigned),
    )
  }
  const failing = first('domain-servfail', 'domain-no-answer') ?? first(...serverCodes)
  if (failing) {
    const { failedCount, count, serverCount: n } = failing.args
    const k = failing.code === 'nameserver-slow' ? count : failedCount
    const args = knownArgs({ domain, k, n, zone: textArg(failing, 'zone') })
    const someAnswer = typeof k === 'number' && typeof n === 'number' && k < n
    const because = [failing, ...bad.filter((finding) => finding !== failing && serverCodes.includes(finding.code))]
    return makeCause('dns-slow', 'name-servers', because, args, someAnswer ? 'delayed' : stateOf(failing))
  }
  const differing = first('nameserver-disagree', 'domain-servers-contradict')
  if (!differing) return undefined
  const args = knownArgs({ domain, zone: textArg(differing, 'zone'), isDiffering: true })
  return makeCause('dns-slow', 'name-servers', [differing], args, 'partly')
}

/** Name servers that make lookups late; their findings all count the same servers. */
const serverCodes = ['nameserver-unreachable', 'nameserver-lame', 'nameserver-no-address', 'nameserver-slow']

/** A name that nobody has. Where one of nearly the same name takes mail, the slip is the sender's. */
function goneCause(gone: Finding, findings: Finding[], domain: string | undefined): Cause {
  const typing = findings.find(({ code }) => code === 'domain-typing-error')
  const suggestion = typing && textArg(typing, 'suggestion')
  const cause = makeCause('domain-gone', 'impossible', [gone], knownArgs({ domain, suggestion }))
  return suggestion === undefined ? cause : { ...cause, side: 'sender' }
}

/** Nobody answers: blocked. Some still do: delayed. */
function stateOf({ outcome }: Finding): 'blocked' | 'delayed' {
  return outcome === 'stops' ? 'blocked' : 'delayed'
}
