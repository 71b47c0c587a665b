import { dmarcWalk, isDmarcRecord, isSameOwner, parseDmarcRecord, reportConsentName } from '@waypost/core/parse'
import { readTexts } from './read-texts.ts'
import { ask, type StepContext } from './step-context.ts'

/** Domains asked whether they take reports about this one. */
const maxReportDomains = 5

/**
 * The DMARC records that a receiver of today looks at: the domain's own and, where it has none, those of all its
 * parents at once; then whether other domains take the reports that are meant for them. Records `dmarc.record` and
 * `dmarc.report-consent`. Source: RFC 9989 §4.10, RFC 9990 §4.
 */
export async function observeDmarc(mailDomain: string, context: StepContext): Promise<void> {
  const [own = mailDomain, ...parents] = dmarcWalk(mailDomain)
  const texts = await observeRecord(own, context)
  if (texts?.some(isDmarcRecord)) return observeConsent(own, texts, context)
  if (texts === undefined) return
  await Promise.all(
    parents.map(async (parent) => {
      const found = await observeRecord(parent, context)
      await observeConsent(parent, found ?? [], context)
    }),
  )
}

/** Undefined when nobody answered. */
async function observeRecord(name: string, context: StepContext): Promise<string[] | undefined> {
  const observed = readTexts(await ask({ name: `_dmarc.${name}`, type: 'TXT' }, context))
  context.record('dmarc.record', { kind: 'domain', name }, observed)
  return observed.ok ? observed.value.records : undefined
}

async function observeConsent(domain: string, texts: string[], context: StepContext): Promise<void> {
  const [record, ...others] = texts.filter(isDmarcRecord).map(parseDmarcRecord)
  if (record === undefined || others.length > 0) return
  const strangers = record.reportDomains.filter((reportDomain) => !isSameOwner(reportDomain, domain))
  await Promise.all(
    strangers.slice(0, maxReportDomains).map(async (reportDomain) => {
      const name = reportConsentName(domain, reportDomain)
      const observed = readTexts(await ask({ name, type: 'TXT' }, context))
      context.record('dmarc.report-consent', { kind: 'domain', name }, observed)
    }),
  )
}
