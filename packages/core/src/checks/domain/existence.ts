import type { AnswerSummary, Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { evidenceOf, isContradicted, saysNothingThere, secondLook, type SecondLook } from '../reading/confirmation.ts'
import { ownAddresses, recipientDomain, saysNullMx } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { domainCodes } from './codes.ts'

/**
 * Does the domain exist, and can mail go anywhere from its name? Empty when it could not be asked: that is
 * judgeLookup's part. Source: RFC 5321 §5.1, RFC 2308 §2.
 */
export function judgeExistence(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const fact = facts.one('domain.mx', { kind: 'domain', name: domain })
  if (!fact?.observed.ok) return []
  const { kind, cnameChain } = fact.observed.value
  const subject = { kind: 'domain', name: domain } as const
  const make = findingMaker(domainCodes, context)

  const target = cnameChain.at(-1)
  const alias = target === undefined ? [] : [make('domain-cname-at-apex', subject, { domain, target })]
  if (kind === 'records') return [...alias, ...judgeRecords(fact, facts, context)]
  // Behind an alias, "no such name" is about its target: the domain itself exists.
  if (kind === 'noData' || target !== undefined) {
    const own = kind === 'nxDomain' ? 'none' : ownAddresses(facts, domain)
    if (own === 'some') return [...alias, make('domain-exists', subject, { domain })]
    return own === 'none' ? [...alias, ...judgeDenial('domain-no-mail-here', facts, context, domain)] : alias
  }
  const denial = judgeDenial('domain-nxdomain', facts, context, domain)
  return denial.some(({ code }) => code === 'domain-nxdomain')
    ? [...denial, ...judgeTypingError(facts, context, domain)]
    : denial
}

/** The likeliest domain that does take mail. */
function judgeTypingError(facts: FactReader, context: JudgeContext, domain: string): Finding[] {
  const subject = { kind: 'domain', name: domain } as const
  const observed = facts.one('domain.likely', subject)?.observed
  const meant = observed?.ok
    ? observed.value.find(({ mx }) => mx.ok && mx.value.records.length > 0 && !saysNullMx(mx.value))
    : undefined
  if (meant === undefined) return []
  return [findingMaker(domainCodes, context)('domain-typing-error', subject, { domain, suggestion: meant.domain })]
}

function judgeRecords(fact: Fact<'domain.mx'>, facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(domainCodes, context)
  const domain = fact.subject.name
  const isNullMx = fact.observed.ok && fact.observed.value.records.every(({ exchange }) => exchange === '')
  const look = secondLook(facts, 'domain', domain)
  if (isNullMx && isContradicted(look, saysNullMx)) return [makeDifference(look, saysNullMx, context, domain)]
  return [make('domain-exists', fact.subject, { domain })]
}

/** Where the zone's own servers say both, it is their fault, whatever our lookup service remembers. */
function makeDifference(
  look: SecondLook | undefined,
  agrees: (answer: AnswerSummary) => boolean,
  context: JudgeContext,
  domain: string,
): Finding {
  const answers = look?.authorityAnswers ?? []
  const isTheirs = answers.some(agrees) && answers.some((one) => one.kind === 'records' && !saysNullMx(one))
  const code = isTheirs ? 'domain-servers-contradict' : 'domain-answers-differ'
  const zone: FindingArgs = isTheirs && look?.zone !== undefined ? { zone: look.zone } : {}
  return findingMaker(domainCodes, context)(code, { kind: 'domain', name: domain }, { domain, ...zone })
}

function judgeDenial(
  code: 'domain-nxdomain' | 'domain-no-mail-here',
  facts: FactReader,
  context: JudgeContext,
  domain: string,
): Finding[] {
  const make = findingMaker(domainCodes, context)
  const subject = { kind: 'domain', name: domain } as const
  const look = secondLook(facts, 'domain', domain)
  if (!look && !context.isComplete) return []
  const agrees =
    code === 'domain-nxdomain' ? (answer: { kind: string }) => answer.kind === 'nxDomain' : saysNothingThere
  if (isContradicted(look, agrees)) return [makeDifference(look, agrees, context, domain)]
  return [make(code, subject, { domain, ...evidenceOf(look, agrees) })]
}
