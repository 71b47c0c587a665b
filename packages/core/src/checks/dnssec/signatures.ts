import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { secondLook } from '../reading/confirmation.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { dnssecCodes } from './codes.ts'

/**
 * Do the domain's signatures stop careful lookup services? Said only when every name server of the zone answers, no
 * checking resolver does, and the same question without signature checks is answered.
 * Source: RFC 4035 §3.2.2 and §5.5 (checking disabled, SERVFAIL for bogus data).
 */
export function judgeSignatures(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const subject = { kind: 'domain', name: domain } as const
  const make = findingMaker(dnssecCodes, context)
  const observed = facts.one('domain.mx', subject)?.observed
  const look = secondLook(facts, 'domain', domain)

  const isBogus =
    look?.isAnsweredWithoutValidation === true &&
    look.serverCount > 0 &&
    look.failedCount === 0 &&
    look.resolverAnswers.length < look.resolverCount
  if (isBogus) {
    const doSomeAnswer = observed?.ok === true || look.resolverAnswers.length > 0
    const args = { domain, zone: look.zone ?? domain }
    const weight = doSomeAnswer ? 'risk' : 'stops'
    const expiredAt = expiryBefore(facts.one('dns.confirmation', subject))
    return expiredAt === undefined
      ? [make('dnssec-bogus', subject, args, weight)]
      : [make('dnssec-signature-expired', subject, { ...args, expiredOn: expiredAt.slice(0, 10) }, weight)]
  }
  if (observed?.ok && observed.value.isAuthenticated) return [make('dnssec-validated', subject, { domain })]
  const servers = facts.one('domain.name-servers', subject)?.observed
  const ds = servers?.ok ? servers.value.ds : undefined
  // The zone above says that there is nothing to check (RFC 4035 §5.2).
  return observed?.ok && ds?.ok && ds.value.kind === 'noData' ? [make('dnssec-unsigned', subject, { domain })] : []
}

/**
 * When the signatures ran out that the zone's own servers give; undefined when one that covers the same records still
 * holds, or they gave none. Source: RFC 4034 §3.1.5.
 */
function expiryBefore(fact: Fact<'dns.confirmation'> | undefined): string | undefined {
  const signatures = fact?.observed.ok ? (fact.observed.value.signatures ?? []) : []
  const byType = Map.groupBy(signatures, ({ covers }) => covers)
  const expiries = [...byType.values()].flatMap((ofType) => {
    const last = ofType
      .map(({ expiresAt }) => expiresAt)
      .toSorted()
      .at(-1)
    return last !== undefined && fact !== undefined && last < fact.at ? [last] : []
  })
  return expiries.toSorted()[0]
}
