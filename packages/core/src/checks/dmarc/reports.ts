import type { FactReader } from '../../facts/index.ts'
import { isDmarcRecord, reportConsentName } from '../../parse/index.ts'
import type { FoundPolicy } from './find-policy.ts'

/**
 * The domains to which reports are to go and that did not agree to it, so that nobody sends them any. Those that could
 * not be asked are left out. Source: RFC 9990 §4.
 */
export function unauthorisedReports(facts: FactReader, { domain, record }: FoundPolicy & { kind: 'record' }): string[] {
  return record.reportDomains.filter((reportDomain) => {
    const name = reportConsentName(domain, reportDomain)
    const observed = facts.one('dmarc.report-consent', { kind: 'domain', name })?.observed
    return observed?.ok === true && !observed.value.records.some(isDmarcRecord)
  })
}
