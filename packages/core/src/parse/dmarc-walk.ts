/** No more names than this are asked for one domain. Source: RFC 9989 §4.10. */
const maxNames = 8

/**
 * The domains under whose `_dmarc` a receiver looks for a policy, in order: the domain itself, then its parents up to
 * the top-level domain; of a name with eight labels or more, the parents from seven labels on.
 * Source: RFC 9989 §4.10.
 */
export function dmarcWalk(domain: string): string[] {
  const labels = domain.split('.')
  const first = labels.length >= maxNames ? labels.length - (maxNames - 1) : 1
  const names = [domain]
  for (let index = first; index < labels.length; index++) names.push(labels.slice(index).join('.'))
  return names
}

/** Where the owner of `reportDomain` says that reports about `domain` may be sent there. Source: RFC 9990 §4. */
export function reportConsentName(domain: string, reportDomain: string): string {
  return `${domain}._report._dmarc.${reportDomain}`
}
