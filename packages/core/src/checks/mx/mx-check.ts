import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { routeSelection } from '../reading/reachability.ts'
import { judgeAddresses } from './addresses.ts'
import { mxCodes } from './codes.ts'
import { judgeHosts } from './hosts.ts'
import { judgeListing } from './listing.ts'

/** The mail servers a domain lists, before anybody calls them. */
export const mxCheck: Check = {
  topic: 'mx',
  codes: mxCodes,
  judge: (facts, context) => [
    ...judgeListing(facts, context),
    ...besideOthers([...judgeHosts(facts, context), ...judgeAddresses(facts, context)], facts, context),
  ],
}

/** Beside an address that can be called, one that leads nowhere costs time, not the mail. Source: RFC 5321 §5.1. */
function besideOthers(findings: Finding[], facts: FactReader, context: JudgeContext): Finding[] {
  const canBeCalled = routeSelection(facts, context).some(
    ({ addressClass }) => addressClass === 'public' || addressClass === 'allowed',
  )
  if (!canBeCalled) return findings
  return findings.map((finding) => (finding.outcome === 'stops' ? { ...finding, outcome: 'risk' } : finding))
}
