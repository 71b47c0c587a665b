import type { Fact, FactReader, FailureCode, TlsaRecord } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from './domain-facts.ts'
import { isUsable } from './tlsa-match.ts'

/**
 * What DANE demands of those who deliver to a mail server. `binding`: a certificate that its records name. `failed`:
 * senders can't learn what, and wait. `unsigned`: records that nothing protects, so nobody follows them; `unproven`:
 * whether that is so can't be told from here. `unusable`: only records that don't count for mail. `none`: no records,
 * or nobody asks for them. `unseen`: our limit passed.
 */
export type Dane =
  | { kind: 'none' | 'unsigned' | 'unproven' | 'unusable' | 'unseen' }
  | { kind: 'failed'; failure: FailureCode }
  | { kind: 'binding'; records: TlsaRecord[] }

/** Answers that are broken on their side: senders get the same. */
const theirFailures: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'dns-servfail',
  'dns-refused',
  'dns-format-error',
  'dns-not-implemented',
  'dns-cname-loop',
])

/**
 * Reads the TLSA records of a mail server with the protection of every answer that led to it: senders that honour DANE
 * ask for them only when the MX record and the server's address are signed. Source: RFC 7672 §2.1, §2.2.
 */
export function daneOf(facts: FactReader, context: JudgeContext, exchange: string): Dane {
  const observed = facts.one('dane.records', { kind: 'host', name: exchange })?.observed
  if (observed === undefined) return { kind: 'none' }
  const isWaySigned = isWayToHostSigned(facts, context, exchange)
  if (!observed.ok) {
    if (!isWaySigned) return { kind: 'none' }
    return theirFailures.has(observed.failure) ? { kind: 'failed', failure: observed.failure } : { kind: 'unseen' }
  }
  const { records, isAuthenticated } = observed.value
  if (records.length === 0) return { kind: 'none' }
  if (!isWaySigned || !isAuthenticated) return { kind: doesResolverValidate(facts) ? 'unsigned' : 'unproven' }
  const usable = records.filter(isUsable)
  return usable.length === 0 ? { kind: 'unusable' } : { kind: 'binding', records: usable }
}

function isWayToHostSigned(facts: FactReader, context: JudgeContext, exchange: string): boolean {
  const domain = recipientDomain(context)
  if (domain === undefined) return false
  const ofDomain = { kind: 'domain', name: domain } as const
  const ofHost = { kind: 'host', name: exchange } as const
  const ways = exchange === domain ? [ofDomain, ofHost] : [ofHost]
  const addresses = ways.flatMap((subject) => [
    facts.one(subject === ofDomain ? 'domain.a' : 'host.a', subject),
    facts.one(subject === ofDomain ? 'domain.aaaa' : 'host.aaaa', subject),
  ])
  const withRecords = addresses.filter((fact) => fact?.observed.ok && fact.observed.value.records.length > 0)
  return (
    isSigned(facts.one('domain.mx', ofDomain)) && withRecords.length > 0 && withRecords.every((fact) => isSigned(fact))
  )
}

function isSigned(fact: Fact<'domain.mx' | 'host.a' | 'host.aaaa' | 'domain.a' | 'domain.aaaa'> | undefined): boolean {
  return fact?.observed.ok === true && fact.observed.value.isAuthenticated
}

/** A resolver that says of anything that it is signed says so of everything that is. */
function doesResolverValidate(facts: FactReader): boolean {
  const names = ['dane.root', 'domain.mx', 'host.a', 'host.aaaa', 'dane.records'] as const
  return names.some((name) => facts.all(name).some(({ observed }) => observed.ok && observed.value.isAuthenticated))
}
