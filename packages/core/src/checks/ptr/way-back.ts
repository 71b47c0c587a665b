import type { Fact, FactReader } from '../../facts/index.ts'
import type { AddressHolder, Finding, FindingArgs } from '../../findings/index.ts'
import { isGenericName } from '../../parse/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { providerByReverseName, providerOfAddress } from '../reading/mail-provider.ts'
import { judgedPtrFacts } from '../reading/sender-addresses.ts'
import { addressHolder } from './address-holder.ts'
import { ptrCodes } from './codes.ts'

/**
 * Does a reverse name lead back to its address, and is it more than a line's number? One name that leads back is
 * enough. Source: RFC 8601 §2.7.3 ("iprev"), RFC 1912 §2.1; RFC 2317 for names reached through an alias.
 */
export function judgeWayBack(facts: FactReader, context: JudgeContext): Finding[] {
  return judgedPtrFacts(facts).flatMap((fact) => judgeOne(fact, facts, context))
}

function judgeOne({ subject, observed }: Fact<'address.ptr'>, facts: FactReader, context: JudgeContext): Finding[] {
  if (!observed.ok || observed.value.kind !== 'records') return []
  const make = findingMaker(ptrCodes, context)
  const address = subject.name
  const names = observed.value.records.map(({ name }) => name)
  const lookups = names.map((name) => ({
    name,
    observed: facts.one('ptr-name.address', { kind: 'host', name, address })?.observed,
  }))
  const addressesOf = (lookup: (typeof lookups)[number]) =>
    lookup.observed?.ok ? lookup.observed.value.records.map((record) => record.address) : []

  const confirming = lookups.filter((lookup) => addressesOf(lookup).includes(address)).map(({ name }) => name)
  const [confirmed] = confirming
  if (confirmed !== undefined) {
    const isLine = confirming.every((name) => isGenericName(name, address))
    // Providers number their servers as they like, and receivers know them by their domain.
    const isProvided = isLine && providerByReverseName(address, facts) !== undefined
    const generic =
      isLine && !isProvided
        ? [make('ptr-generic', subject, { address, name: confirmed, ...addressHolder(address, facts, context) })]
        : []
    return [make('ptr-confirmed', subject, { address, name: confirmed }), ...generic]
  }

  // A name that no public host can have was not asked: it leads nowhere, as one without an address does.
  const isImpossible = (lookup: (typeof lookups)[number]): boolean =>
    lookup.observed?.ok === false && lookup.observed.failure === 'not-allowed'
  const failed = lookups.find((lookup) => lookup.observed?.ok === false && !isImpossible(lookup))?.observed
  const isUnasked = observed.value.leftOutCount > 0 || lookups.some((lookup) => lookup.observed === undefined)
  if (failed || isUnasked) {
    if (!context.isComplete) return []
    const failure: FindingArgs = failed?.ok === false ? { failure: failed.failure } : {}
    return [make('ptr-lookup-failed', subject, { address, name: names[0] ?? '', ...failure })]
  }
  const relay = providerOfAddress(address, facts, context)?.provider.name
  const provided: FindingArgs = relay === undefined ? {} : { holder: 'relay' satisfies AddressHolder, relay }
  const leading = lookups.find((lookup) => addressesOf(lookup).length > 0)
  if (!leading) return [make('ptr-no-way-back', subject, { address, name: names[0] ?? '', ...provided })]
  const leadsTo = lookups.flatMap(addressesOf)
  return [make('ptr-mismatch', subject, { address, name: leading.name, leadsTo, ...provided })]
}
