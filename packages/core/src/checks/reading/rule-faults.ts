import type { FactReader, Route, Subject } from '../../facts/index.ts'
import { matchesStsPolicy, type StsPolicy } from '../../parse/index.ts'
import type { JudgeContext } from '../check.ts'
import { certificateFaults, type CertificateFault } from './certificate-faults.ts'
import { daneOf } from './dane.ts'
import { encryptionOf, type Encryption } from './encryption.ts'
import { heardFacts } from './heard-facts.ts'
import { dialledRoutes, isLost, routeSelection } from './reachability.ts'
import { stsPolicy } from './sts-policy.ts'
import { fitsTlsa } from './tlsa-match.ts'

/**
 * How one route stands to a rule of the recipient. `name`: the rule does not name this server; `encryption`: it does
 * not come to stand; `certificate`: it stands, with a certificate that the rule does not take. `unseen`: not seen to
 * the end, or what we saw may be about us.
 */
export type Standing =
  | { kind: 'kept' | 'unseen' | 'name' }
  | { kind: 'encryption'; encryption: Encryption }
  | { kind: 'certificate'; fault: CertificateFault['kind'] | 'unreadable' | 'other' }

/** The words for a route that a sender who honours the rule can't use. */
export function isBroken({ kind }: Standing): boolean {
  return kind === 'name' || kind === 'encryption' || kind === 'certificate'
}

/** Source: RFC 8461 §4.1 (name), §4.2 (certificate: PKIX and the server's name). */
export function stsStanding(policy: StsPolicy, facts: FactReader, subject: Subject): Standing {
  if (!matchesStsPolicy(policy, subject.name)) return { kind: 'name' }
  return standingOf(facts, subject, ({ certificate, at }) => {
    if (!certificate || certificate.validToAt === '' || certificate.validFromAt === '') return 'unreadable'
    return certificateFaults(certificate, at).find(({ kind }) => kind !== 'expires-soon')?.kind
  })
}

/** Undefined where DANE demands nothing of this server. Source: RFC 7672 §2.2, §3.1. */
export function daneStanding(facts: FactReader, context: JudgeContext, subject: Subject): Standing | undefined {
  const dane = daneOf(facts, context, subject.name)
  if (dane.kind !== 'binding') return undefined
  const { records } = dane
  // What was recorded before chains were looked at can't be matched.
  const tls = facts.one('smtp.tls', subject)?.observed
  if (tls?.ok && tls.value.chain === undefined) return { kind: 'unseen' }
  return standingOf(facts, subject, ({ certificate, chain, at }) =>
    fitsTlsa(records, { chain, matchesHost: certificate?.matchesHost === true, at }) ? undefined : 'other',
  )
}

/**
 * True when no route is left to a sender that honours a rule, as far as one run can tell. A server that was not looked
 * at, because its address was dialled for another one or because of our limit, is a route that may be left.
 */
export function isNoRouteLeft(
  facts: FactReader,
  context: JudgeContext,
  standing: (subject: Subject) => Standing | undefined,
): boolean {
  const dialled = dialledRoutes(facts, context)
  const others = routeSelection(facts, context).filter(
    ({ isDialled, notDialledBecause }) => !isDialled && notDialledBecause !== 'not-public',
  )
  const isUnusable = ({ exchange, address }: Route): boolean => {
    const its = standing({ kind: 'address', name: exchange, address })
    return its !== undefined && isBroken(its)
  }
  return (
    context.isComplete &&
    dialled.length > 0 &&
    dialled.every((one) => isLost(one) || isUnusable(one.route)) &&
    others.every(isUnusable) &&
    facts.all('domain.routes').every(({ observed }) => observed.ok && observed.value.hostsLeftOutCount === 0)
  )
}

/**
 * What the recipient's binding rules make of a route. Where one is broken it says so itself, and what it is about is
 * not said a second time. Where DANE is kept, no other proof counts.
 */
export function boundBy(
  facts: FactReader,
  context: JudgeContext,
  subject: Subject,
): { isEncryptionJudged: boolean; isCertificateJudged: boolean } {
  const policy = stsPolicy(facts, context)
  const standings = [
    policy?.mode === 'enforce' ? stsStanding(policy, facts, subject) : undefined,
    daneStanding(facts, context, subject),
  ]
  const has = (kind: Standing['kind']) => standings.some((standing) => standing?.kind === kind)
  return {
    isEncryptionJudged: has('encryption'),
    isCertificateJudged: has('certificate') || standings[1]?.kind === 'kept',
  }
}

type Shown = {
  certificate: Parameters<typeof certificateFaults>[0] | undefined
  chain: Parameters<typeof fitsTlsa>[1]['chain']
  at: Date
}
type Fault = Extract<Standing, { kind: 'certificate' }>['fault']

function standingOf(facts: FactReader, subject: Subject, faultOf: (shown: Shown) => Fault | undefined): Standing {
  const isHeard = heardFacts(facts, 'smtp.ehlo').some(
    ({ subject: { name, address } }) => name === subject.name && address === subject.address,
  )
  const encryption = isHeard ? encryptionOf(facts, subject) : undefined
  switch (encryption?.kind) {
    case 'works': {
      const fact = facts.one('smtp.tls', subject)
      if (!fact?.observed.ok) return { kind: 'unseen' }
      const { certificate, chain = [] } = fact.observed.value
      const fault = faultOf({ certificate, chain, at: new Date(fact.at) })
      return fault === undefined ? { kind: 'kept' } : { kind: 'certificate', fault }
    }
    case 'not-offered':
    case 'refused':
    case 'breaks':
      return { kind: 'encryption', encryption }
    // A firewall of ours may hide the offer or slip words in; a limit of ours may have passed.
    case 'hidden':
    case 'injected':
    case 'slow':
    case undefined:
      return { kind: 'unseen' }
  }
}
