import type { FactReader, Subject } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { isUseless, readDkimKeys } from '../reading/dkim-keys.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { spfOutlook } from '../reading/spf-outlook.ts'
import { dmarcCodes } from './codes.ts'
import { findPolicy, type FoundPolicy } from './find-policy.ts'
import { unauthorisedReports } from './reports.ts'

/** Their text in a finding; the rest stands in the fact. */
const maxQuoted = 120

/**
 * What does the sender's own policy tell receivers, and can its mail meet it? Silent while the walk up the tree goes
 * on, and when nobody looked. Source: RFC 9989 §4.7, §4.10.
 */
export function judgePolicy(facts: FactReader, context: JudgeContext): Finding[] {
  // The walk starts at the sender's mail domain, whose record is asked for before those of its parents.
  const domain = facts.all('dmarc.record')[0]?.subject.name
  if (domain === undefined) return []
  const found = findPolicy(facts, domain)
  const make = findingMaker(dmarcCodes, context)
  const subject: Subject = { kind: 'sender', name: domain }
  switch (found.kind) {
    case 'waiting':
      return context.isComplete ? [make('dmarc-lookup-failed', subject, { domain })] : []
    case 'failed':
      return [make('dmarc-lookup-failed', subject, { domain, failure: found.failure })]
    case 'missing':
      return [make('dmarc-missing', subject, { domain })]
    case 'several':
      return [make('dmarc-several', subject, { domain, count: found.count })]
    case 'unreadable':
      return [make('dmarc-syntax', subject, { domain, text: found.text.slice(0, maxQuoted) })]
    case 'record':
      return judgeRecord(found, { facts, domain }, context)
  }
}

function judgeRecord(
  found: FoundPolicy & { kind: 'record' },
  { facts, domain }: { facts: FactReader; domain: string },
  context: JudgeContext,
): Finding[] {
  const make = findingMaker(dmarcCodes, context)
  const subject: Subject = { kind: 'sender', name: domain }
  const { record, policy, isSeenByOlderRules } = found
  const args: FindingArgs = { domain, zone: found.domain, ...(policy && { policy }) }
  const [fault] = record.faults
  const broken: FindingArgs = {
    ...args,
    ...(fault && { tag: fault.tag, value: fault.value }),
    isPolicyMissing: record.policy === undefined && !record.faults.some(({ tag }) => tag === 'p'),
  }
  if (policy === undefined) return [make('dmarc-syntax', subject, broken)]
  const reports = unauthorisedReports(facts, found).map((reportDomain) =>
    make('dmarc-report-unauthorised', { kind: 'domain', name: reportDomain }, { domain, reportDomain }),
  )
  const isBroken = record.policy === undefined || fault !== undefined
  const syntax = isBroken ? [make('dmarc-syntax', subject, broken, 'advice')] : []
  if (policy === 'none') {
    return [...syntax, ...reports, make('dmarc-none', subject, { ...args, isTesting: record.isTesting })]
  }
  const fails = cannotPass(facts, domain, context)
    ? [make('dmarc-fails', subject, args, policy === 'reject' ? undefined : 'risk')]
    : []
  return [...syntax, ...reports, make('dmarc-published', subject, { ...args, isSeenByOlderRules }), ...fails]
}

/**
 * True when neither way to pass is open: the permission list lets no address of the sender pass, and every selector
 * with which it was said to sign has a key that proves nothing. Both are of the domain itself, so aligned.
 */
function cannotPass(facts: FactReader, domain: string, context: JudgeContext): boolean {
  if (!context.isComplete || spfOutlook(facts, domain, context) !== 'no') return false
  const dkim = readDkimKeys(facts)
  if (dkim === undefined || !dkim.isNamed) return false
  return dkim.keys.every(({ reading }) => reading !== undefined && isUseless(reading))
}
