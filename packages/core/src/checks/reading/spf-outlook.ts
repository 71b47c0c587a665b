import type { FactReader } from '../../facts/index.ts'
import { isSpfRecord, type SpfResult } from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { readSpf } from './read-spf.ts'

/**
 * Whether mail can pass by the sender's permission list: `no` when no receiver gives a pass to any address that sends,
 * `unknown` when we can't tell. Source: RFC 7208 §2.6, §4.5.
 */
export function spfOutlook(facts: FactReader, domain: string, context: JudgeContext): 'no' | 'unknown' {
  const senders = readSpf(facts, context).find(({ mailDomain }) => mailDomain === domain)?.senders ?? []
  if (senders.length > 0) return senders.every(({ evaluation }) => !mayPass(evaluation.result)) ? 'no' : 'unknown'
  const observed = facts.one('sender-domain.txt', { kind: 'domain', name: domain })?.observed
  if (!observed?.ok || observed.value.leftOutCount > 0) return 'unknown'
  return observed.value.records.filter(isSpfRecord).length === 1 ? 'unknown' : 'no'
}

function mayPass(result: SpfResult): boolean {
  return result === 'pass' || result === 'temperror'
}
