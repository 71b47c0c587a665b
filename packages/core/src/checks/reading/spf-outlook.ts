import type { FactReader } from '../../facts/index.ts'

/**
 * Whether mail can pass by the sender's permission list: `no` when the list gives no receiver a pass for any address
 * that sends, `unknown` when we can't tell. Source: RFC 7208 §4.5, §2.6.
 */
export function spfOutlook(facts: FactReader, domain: string): 'no' | 'unknown' {
  const observed = facts.one('sender-domain.txt', { kind: 'domain', name: domain })?.observed
  if (!observed?.ok || observed.value.leftOutCount > 0) return 'unknown'
  const lists = observed.value.records.filter((text) => /^v=spf1( |$)/i.test(text))
  return lists.length === 1 ? 'unknown' : 'no'
}
