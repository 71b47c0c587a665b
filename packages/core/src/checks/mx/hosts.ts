import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { evidenceOf, isContradicted, saysNothingThere, secondLook } from '../reading/confirmation.ts'
import { hostAddresses, recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { mxCodes } from './codes.ts'
import { isAddressLiteral, isHostName } from './exchange-name.ts'
import { failedLookup } from './failed-lookup.ts'

/**
 * Does each listed mail server's name lead to an address? Source: RFC 5321 §5.1 ("at least one address record"),
 * RFC 2181 §10.3 (no alias as exchange).
 */
export function judgeHosts(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const observed = facts.one('domain.mx', { kind: 'domain', name: domain })?.observed
  if (!observed?.ok || observed.value.kind !== 'records') return []
  const exchanges = new Set(observed.value.records.map(({ exchange }) => exchange).filter((name) => name !== ''))
  return [...exchanges].flatMap((exchange) => judgeHost(exchange, domain, facts, context))
}

function judgeHost(exchange: string, domain: string, facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(mxCodes, context)
  const subject = { kind: 'host', name: exchange } as const
  if (isAddressLiteral(exchange)) return [make('mx-is-address', subject, { exchange, domain })]

  const lookups = [facts.one('host.a', subject), facts.one('host.aaaa', subject)].map((fact) => fact?.observed)
  const target = lookups.map((observed) => (observed?.ok ? observed.value.cnameChain.at(-1) : undefined)).find(Boolean)
  const alias = target === undefined ? [] : [make('mx-is-cname', subject, { exchange, target, domain })]

  const failures = lookups.map((observed) => (observed?.ok === false ? observed.failure : undefined))
  if (failures.includes('not-allowed')) return [make('mx-host-bad-name', subject, { exchange, domain })]
  if (failures.every((failure) => failure === 'dns-cname-loop'))
    return [make('mx-host-alias-loop', subject, { exchange, domain })]

  switch (hostAddresses(facts, exchange)) {
    case 'some':
      return isHostName(exchange) ? alias : [...alias, make('mx-host-odd-name', subject, { exchange, domain })]
    case 'waiting':
      return alias
    case 'failed': {
      const failure = failures.find((one) => one !== undefined)
      const look = secondLook(facts, 'host', exchange)
      if (failure === undefined || (!look && !context.isComplete)) return alias
      const { code, args } = failedLookup(failure, look)
      return [...alias, make(code, subject, { exchange, domain, ...args })]
    }
    case 'none': {
      const look = secondLook(facts, 'host', exchange)
      if (!look && !context.isComplete) return alias
      if (isContradicted(look, saysNothingThere) && target === undefined) {
        return [make('mx-host-lookup-failed', subject, { exchange, domain })]
      }
      const isGone = lookups.some((observed) => observed?.ok && observed.value.kind === 'nxDomain')
      const code = isGone ? 'mx-host-nxdomain' : 'mx-host-no-address'
      return [...alias, make(code, subject, { exchange, domain, ...evidenceOf(look, saysNothingThere) })]
    }
  }
}
