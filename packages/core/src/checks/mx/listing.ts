import type { DnsAnswer, FactReader, MxRecord } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { evidenceOf, isContradicted, isNotAsked, secondLook } from '../reading/confirmation.ts'
import { hostAddresses, ownAddresses, recipientDomain, saysNullMx } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { mxCodes } from './codes.ts'
import { isAddressLiteral } from './exchange-name.ts'
import { failedLookup } from './failed-lookup.ts'

/** More hosts than this and senders, like us, stop reading. */
const manyHosts = 10

/**
 * Which mail servers does the domain list, or does it say that it takes no mail? The servers themselves are
 * judgeHosts' part. Source: RFC 5321 §5.1, RFC 7505 §3.
 */
export function judgeListing(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const subject = { kind: 'domain', name: domain } as const
  const observed = facts.one('domain.mx', subject)?.observed
  const make = findingMaker(mxCodes, context)
  if (!observed) return []
  if (!observed.ok) {
    return isNotAsked(observed.failure)
      ? [make('mx-lookup-failed', subject, { domain, failure: observed.failure })]
      : []
  }
  switch (observed.value.kind) {
    case 'nxDomain':
      return []
    case 'noData':
      return judgeImplicit(facts, context, domain)
    case 'records':
      return judgeRecords(observed.value, facts, context, domain)
  }
}

/** No MX: the domain's own address is its mail server, when it has one. */
function judgeImplicit(facts: FactReader, context: JudgeContext, domain: string): Finding[] {
  const subject = { kind: 'domain', name: domain } as const
  const make = findingMaker(mxCodes, context)
  const own = ownAddresses(facts, domain)
  if (own === 'some') return [make('mx-implicit', subject, { domain })]
  if (own === 'failed') return judgeFailedOwn(facts, context, domain)
  if (own === 'waiting' && context.isComplete) return [make('mx-lookup-failed', subject, { domain })]
  return []
}

/** The domain's own address is its mail server, and could not be looked up. */
function judgeFailedOwn(facts: FactReader, context: JudgeContext, domain: string): Finding[] {
  const make = findingMaker(mxCodes, context)
  const look = secondLook(facts, 'domain', domain)
  if (!look && !context.isComplete) return []
  const { code, args } = failedLookup('dns-servfail', look)
  return code === 'mx-host-lookup-failed'
    ? [make('mx-lookup-failed', { kind: 'domain', name: domain }, { domain })]
    : [make(code, { kind: 'host', name: domain }, { exchange: domain, domain, ...args })]
}

function judgeRecords(
  answer: DnsAnswer<MxRecord>,
  facts: FactReader,
  context: JudgeContext,
  domain: string,
): Finding[] {
  const subject = { kind: 'domain', name: domain } as const
  const make = findingMaker(mxCodes, context)
  const exchanges = [...new Set(answer.records.map(({ exchange }) => exchange).filter((exchange) => exchange !== ''))]
  const hasNull = answer.records.some(({ exchange }) => exchange === '')
  if (exchanges.length === 0) {
    const look = secondLook(facts, 'domain', domain)
    if ((!look && !context.isComplete) || isContradicted(look, saysNullMx)) return []
    const none = make('mx-null', subject, { domain, ...evidenceOf(look, saysNullMx) })
    const preference = answer.records[0]?.preference ?? 0
    return preference === 0 ? [none] : [none, make('mx-null-preference', subject, { domain, preference })]
  }
  const findings: Finding[] = []
  if (hasNull) findings.push(make('mx-null-with-others', subject, { domain, count: exchanges.length }))
  const count = exchanges.length + answer.leftOutCount
  if (count > manyHosts) findings.push(make('mx-many', subject, { domain, count, readCount: manyHosts }))
  const found = exchanges.filter((name) => !isAddressLiteral(name) && hostAddresses(facts, name) === 'some')
  if (found.length > 0) {
    findings.push(
      make('mx-found', subject, { domain, count: exchanges.length, exchanges: exchanges.slice(0, manyHosts) }),
    )
  }
  return findings
}
