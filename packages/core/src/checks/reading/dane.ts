import type { Fact, FactReader, FailureCode, TlsaRecord } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'
import { isNotAsked, secondLook } from './confirmation.ts'
import { recipientDomain } from './domain-facts.ts'
import { isUsable } from './tlsa-match.ts'

/**
 * What DANE demands of those who deliver to a mail server. `binding`: a certificate that its records name. `failed`:
 * senders can't learn what, and wait. `unanswered`: we could not learn it, and that may be about us. `unsigned`: records that nothing protects, so nobody follows them; `unproven`:
 * whether that is so can't be told from here. `unusable`: only records that don't count for mail. `none`: no records,
 * or nobody asks for them. `unseen`: nobody looked, or not to the end.
 */
export type Dane =
  | { kind: 'none' | 'unsigned' | 'unproven' | 'unusable' | 'unanswered' | 'unseen' }
  | { kind: 'failed'; isSilent: boolean }
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
    return isWaySigned ? failedLookup(facts, context, { exchange, failure: observed.failure }) : { kind: 'none' }
  }
  const { records, isAuthenticated } = observed.value
  if (records.length === 0) return { kind: 'none' }
  if (!isWaySigned || !isAuthenticated) return { kind: doesResolverValidate(facts) ? 'unsigned' : 'unproven' }
  const usable = records.filter(isUsable)
  return usable.length === 0 ? { kind: 'unusable' } : { kind: 'binding', records: usable }
}

/**
 * Whose failure it is, by what the name servers say when they are asked themselves. A check that did not ask them
 * takes an error for theirs and silence for nobody's. Source: RFC 7672 §2.1.2.
 */
function failedLookup(
  facts: FactReader,
  context: JudgeContext,
  { exchange, failure }: { exchange: string; failure: FailureCode },
): Dane {
  if (isNotAsked(failure)) return { kind: 'unseen' }
  const look = secondLook(facts, 'host', tlsaName(exchange))
  if (!look && !context.isComplete) return { kind: 'unseen' }
  if (!look || look.serverCount === 0) {
    return theirFailures.has(failure) ? { kind: 'failed', isSilent: false } : { kind: 'unanswered' }
  }
  const isTheirs = look.failedCount === look.serverCount || look.isAnsweredWithoutValidation
  return isTheirs
    ? { kind: 'failed', isSilent: look.hasAuthoritySilence && !look.hasAuthorityError }
    : { kind: 'unanswered' }
}

/** Where the TLSA records of a mail server stand. Source: RFC 6698 §3. */
function tlsaName(exchange: string): string {
  return `_25._tcp.${exchange}`
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
