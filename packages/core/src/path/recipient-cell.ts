import type { Subject } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import type { PathCell } from './delivery-path.ts'
import { findingCell, unlookedCell, type PathSources } from './make-cell.ts'

/**
 * Whether this server takes mail for the exact address. One server is asked, the first that gets so far; the others
 * stay unasked. `notApplicable` when nobody asks.
 */
export function recipientCell(sources: PathSources, subject: Subject, findings: Finding[]): PathCell {
  const asked = sources.facts.all('smtp.rcpt')
  if (sources.stages?.includes('recipient') !== true && asked.length === 0) return { state: 'notApplicable' }
  if (asked.length === 0) return unlookedCell(sources)
  if (!asked.some((fact) => fact.subject.name === subject.name && fact.subject.address === subject.address)) {
    return { state: 'notChecked' }
  }
  const said = findings.find(({ code }) => code.startsWith('rcpt-'))
  const refusal = findings.find(({ code, args }) => code.startsWith('checker-') && args['phase'] === 'recipient')
  const finding = said ?? refusal
  return finding ? findingCell(finding) : unlookedCell(sources)
}
