import type { FactReader, FailureCode } from '../../facts/index.ts'
import {
  dmarcPolicies,
  dmarcWalk,
  isDmarcRecord,
  isMeantAsDmarc,
  ownerPart,
  parseDmarcRecord,
  type DmarcPolicy,
  type DmarcRecord,
} from '../../parse/index.ts'

/** What a receiver finds when it looks for the policy of a domain. */
export type FoundPolicy =
  /** `domain`: where the record stands. `policy` absent: receivers apply no policy at all. */
  | { kind: 'record'; domain: string; record: DmarcRecord; policy?: DmarcPolicy; isSeenByOlderRules: boolean }
  | { kind: 'several'; count: number }
  /** A text that is meant as a record, and that receivers do not take as one. */
  | { kind: 'unreadable'; text: string }
  | { kind: 'missing' }
  | { kind: 'failed'; failure: FailureCode }
  | { kind: 'waiting' }

/**
 * The record at the domain itself; without one, that of its organisational domain as the walk up the tree finds it: of
 * the parents' records the one that says `psd=n`, else the one with the fewest labels. A suffix's own record
 * (`psd=y`) comes last. Source: RFC 9989 §4.10, §4.10.1, §4.10.2.
 */
export function findPolicy(facts: FactReader, domain: string): FoundPolicy {
  const own = recordsAt(facts, domain)
  if (own === undefined) return { kind: 'waiting' }
  if ('failure' in own) return { kind: 'failed', failure: own.failure }
  const [record, ...more] = own.records
  if (more.length > 0) return { kind: 'several', count: more.length + 1 }
  if (record) return { kind: 'record', domain, record, isSeenByOlderRules: true, ...policyOf(record, record.policy) }
  if (own.nearMiss !== undefined) return { kind: 'unreadable', text: own.nearMiss }
  return findParentPolicy(facts, domain)
}

function findParentPolicy(facts: FactReader, domain: string): FoundPolicy {
  const parents = dmarcWalk(domain).slice(1)
  const found: { parent: string; record: DmarcRecord }[] = []
  for (const parent of parents) {
    const at = recordsAt(facts, parent)
    if (at === undefined) return { kind: 'waiting' }
    if ('failure' in at) {
      // With a record on the way, a silent top-level domain changes nothing that matters here.
      if (found.length === 0) return { kind: 'failed', failure: at.failure }
      continue
    }
    const [record, ...more] = at.records
    if (record === undefined || more.length > 0) continue
    found.push({ parent, record })
    if (record.publicSuffix !== 'u') break
  }
  const top = found.at(-1)
  if (top === undefined) return { kind: 'missing' }
  // Below a suffix stands the organisation, with a record of its own or without.
  const organisation = top.record.publicSuffix === 'y' ? parents[parents.indexOf(top.parent) - 1] : top.parent
  const chosen = found.find((one) => one.parent === organisation) ?? top
  const { parent, record } = chosen
  const isSeenByOlderRules = parent === ownerPart(domain)
  const wanted = (isGone(facts, domain) ? record.missingSubdomainPolicy : undefined) ?? record.subdomainPolicy
  return { kind: 'record', domain: parent, record, isSeenByOlderRules, ...policyOf(record, wanted ?? record.policy) }
}

/**
 * The policy that receivers apply: the next weaker one while testing; without a usable `p` none at all, or that of
 * `p=none` when reports are wanted. Source: RFC 9989 §4.7 (t), §4.10.1.
 */
function policyOf(record: DmarcRecord, wanted: DmarcPolicy | undefined): { policy?: DmarcPolicy } {
  const isBroken = record.policy === undefined || record.faults.some(({ tag }) => tag === 'sp' || tag === 'np')
  if (isBroken) return record.hasReportAddress ? { policy: 'none' } : {}
  const strength = dmarcPolicies.indexOf(wanted ?? 'none') - (record.isTesting ? 1 : 0)
  return { policy: dmarcPolicies[Math.max(0, strength)] ?? 'none' }
}

/** The domain itself does not exist: what is said for such subdomains applies. */
function isGone(facts: FactReader, domain: string): boolean {
  const observed = facts.one('sender-domain.mx', { kind: 'domain', name: domain })?.observed
  return observed?.ok === true && observed.value.kind === 'nxDomain'
}

function recordsAt(
  facts: FactReader,
  name: string,
): { records: DmarcRecord[]; nearMiss: string | undefined } | { failure: FailureCode } | undefined {
  const observed = facts.one('dmarc.record', { kind: 'domain', name })?.observed
  if (observed === undefined) return undefined
  if (!observed.ok) return { failure: observed.failure }
  const texts = observed.value.records
  return {
    records: texts.filter(isDmarcRecord).map(parseDmarcRecord),
    nearMiss: texts.find((text) => isMeantAsDmarc(text)),
  }
}
