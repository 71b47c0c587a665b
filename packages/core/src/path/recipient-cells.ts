import type { Finding } from '../findings/index.ts'
import type { PathCell } from './delivery-path.ts'
import { findingCell, heaviest, unlookedCell, type PathSources } from './make-cell.ts'

/** How many of the zone's name servers answer, and the heaviest that was said about them. */
export function nameServersCell(sources: PathSources): PathCell {
  const finding = heaviest(sources.findings.filter(({ code }) => code.startsWith('nameserver-')))
  if (finding === undefined) return unlookedCell(sources)
  const cell = findingCell(finding)
  const { serverCount, failedCount } = finding.args
  if (typeof serverCount !== 'number' || typeof failedCount !== 'number') return cell
  return { ...cell, args: { ...cell.args, answeringCount: serverCount - failedCount } }
}

/** True for a finding about a rule that they publish about encryption (MTA-STS, DANE). */
export function isOfRule({ code }: Finding): boolean {
  return code.startsWith('mta-sts-') || code.startsWith('dane-')
}

/** The rules about encryption that they publish (MTA-STS, DANE), and whether their servers keep them. */
export function encryptionRuleCell({ findings }: PathSources): PathCell {
  // A rule that is not there is nothing to show.
  const finding = heaviest(findings.filter((one) => isOfRule(one) && one.outcome !== 'notApplicable'))
  return finding ? findingCell(finding) : { state: 'notApplicable' }
}
