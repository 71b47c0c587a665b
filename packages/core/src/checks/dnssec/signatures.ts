import type { FactReader } from '../../facts/index.ts'
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
    return [make('dnssec-bogus', subject, args, doSomeAnswer ? 'risk' : 'stops')]
  }
  return observed?.ok && observed.value.isAuthenticated ? [make('dnssec-validated', subject, { domain })] : []
}
