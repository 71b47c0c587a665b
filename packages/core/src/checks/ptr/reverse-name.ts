import type { AnswerSummary, Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { evidenceOf, isContradicted, saysNothingThere, secondLook } from '../reading/confirmation.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { providerByReverseName } from '../reading/mail-provider.ts'
import { judgedPtrFacts } from '../reading/sender-addresses.ts'
import { addressHolder } from './address-holder.ts'
import { ptrCodes } from './codes.ts'

/** Names told in a finding; the rest stands in the fact. */
const maxNames = 5

/** Does each sending address have a reverse name, and one only? Source: RFC 1912 §2.1, RFC 8601 §2.7.3. */
export function judgeReverseName(facts: FactReader, context: JudgeContext): Finding[] {
  return judgedPtrFacts(facts).flatMap((fact) => judgeOne(fact, facts, context))
}

function judgeOne(fact: Fact<'address.ptr'>, facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(ptrCodes, context)
  const { subject, observed } = fact
  const address = subject.name
  const look = secondLook(facts, 'address', address)
  const isWaiting = !look && !context.isComplete

  if (!observed.ok) {
    if (isWaiting) return []
    if (look?.zone !== undefined && look.failedCount > 0) {
      const { zone, failedCount, serverCount } = look
      return [
        make('ptr-zone-lame', subject, { address, zone, failedCount, serverCount, ...repairer(fact, facts, context) }),
      ]
    }
    return [make('ptr-lookup-failed', subject, { address, failure: observed.failure })]
  }

  const { kind, records, leftOutCount } = observed.value
  if (kind === 'records') {
    const count = records.length + leftOutCount
    const names = records.slice(0, maxNames).map(({ name }) => name)
    if (count === 1) return []
    // A provider names its servers as it likes; whether they are its own, the lookups of the names tell.
    if (!context.isComplete || providerByReverseName(address, facts) !== undefined) return []
    return [make('ptr-several', subject, { address, count, names })]
  }
  if (isWaiting) return []
  if (isContradicted(look, saysNothingThere)) return [make('ptr-lookup-failed', subject, { address })]
  const evidence = { ...zoneOf(look, fact), ...evidenceOf(look, isSameDenial(kind)) }
  const ipv6: FindingArgs = address.includes(':') ? { ipv6: address } : {}
  return [make('ptr-missing', subject, { address, ...evidence, ...ipv6, ...addressHolder(address, facts, context) })]
}

/** Who can repair name servers that fail: the customer of a cloud can't. */
function repairer({ subject }: Fact<'address.ptr'>, facts: FactReader, context: JudgeContext): FindingArgs {
  const { cloud, portal, holder, ...others } = addressHolder(subject.name, facts, context)
  return cloud === undefined && holder !== undefined ? { ...others, holder } : others
}

function isSameDenial(kind: 'noData' | 'nxDomain'): (answer: AnswerSummary) => boolean {
  // Servers differ in how they deny a name below a delegation; either way there is no reverse name.
  return (answer) => answer.kind === kind || saysNothingThere(answer)
}

function zoneOf(look: ReturnType<typeof secondLook>, fact: Fact<'address.ptr'>): { zone?: string } {
  const zone = look?.zone ?? (fact.observed.ok ? fact.observed.value.zone : undefined)
  return zone === undefined ? {} : { zone }
}
