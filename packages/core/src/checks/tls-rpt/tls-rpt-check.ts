import type { FactReader, Subject } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import { parseTlsReportRecord } from '../../parse/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { routeSelection } from '../reading/reachability.ts'
import { tlsRptCodes } from './codes.ts'

/** Whether the domain asks for reports about encryption that failed, in a way that senders understand. */
export const tlsRptCheck: Check = { topic: 'tls-rpt', codes: tlsRptCodes, judge }

/** Source: RFC 8460 §3. */
function judge(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined || routeSelection(facts, context).length === 0) return []
  const subject: Subject = { kind: 'domain', name: domain }
  const observed = facts.one('tls-rpt.record', subject)?.observed
  if (!observed?.ok) return []
  const make = findingMaker(tlsRptCodes, context)
  const record = parseTlsReportRecord(observed.value.records)
  switch (record.kind) {
    case 'none':
      return [make('tls-rpt-missing', subject, { domain })]
    case 'reports':
      return [make('tls-rpt-fits', subject, { domain })]
    case 'several':
    case 'malformed':
      return [make('tls-rpt-malformed', subject, { domain, part: record.kind })]
  }
}
