import type { FactReader, FailureCode } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { isNotAsked, isSilence, secondLook, type SecondLook } from '../reading/confirmation.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { domainCodes } from './codes.ts'

/**
 * Why did the question for the domain's mail servers fail: their name servers, or only our lookup services?
 * Empty when it was answered, when it was never asked, and when its signatures are the reason (dnssec-bogus).
 * Source: RFC 5321 §5.1 (a failed lookup means "queue and retry"), RFC 1912 §2.8 (lame delegations).
 */
export function judgeLookup(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const subject = { kind: 'domain', name: domain } as const
  const observed = facts.one('domain.mx', subject)?.observed
  if (!observed || observed.ok || isNotAsked(observed.failure)) return []
  const make = findingMaker(domainCodes, context)
  const look = secondLook(facts, 'domain', domain)
  if (!look && !context.isComplete) return []

  const zone: FindingArgs = look?.zone === undefined ? {} : { zone: look.zone }
  // Without a name server that could be asked, only our own lookup services are known to fail.
  if (!look || look.zone === undefined || look.serverCount === 0) {
    return [make(codeFor(observed.failure), subject, { domain, ...zone, ...whyOf(observed.failure) }, 'unknown')]
  }
  const { failedCount, serverCount } = look
  const args = { domain, ...zone, failedCount, serverCount, ...whyOf(observed.failure) }
  if (failedCount === serverCount) return [make(theirCode(look, observed.failure), subject, args)]
  if (failedCount > 0) return [make(theirCode(look, observed.failure), subject, args, 'risk')]
  if (look.isAnsweredWithoutValidation) return []
  return [make(codeFor(observed.failure), subject, args, 'unknown')]
}

/** The failure, and its name as words can choose by it. */
function whyOf(failure: FailureCode): { failure: string; reason: string } {
  return { failure, reason: failure.replace(/^dns-/, '').replaceAll('-', '_') }
}

function codeFor(failure: FailureCode): 'domain-no-answer' | 'domain-servfail' {
  return isSilence(failure) ? 'domain-no-answer' : 'domain-servfail'
}

/** What their servers do decides, not how our lookup service reports it: it turns silence into SERVFAIL. */
function theirCode(look: SecondLook, failure: FailureCode): 'domain-no-answer' | 'domain-servfail' {
  if (look.hasAuthorityError) return 'domain-servfail'
  return look.hasAuthoritySilence ? 'domain-no-answer' : codeFor(failure)
}
