import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { routeSelection } from '../reading/reachability.ts'
import { stsPolicy } from '../reading/sts-policy.ts'
import { mtaStsCodes } from './codes.ts'
import { judgeServers } from './servers.ts'
import { judgePublication } from './publication.ts'

/** Whether a rule of theirs about encryption (MTA-STS) is there, can be read, and is kept by their own servers. */
export const mtaStsCheck: Check = { topic: 'mta-sts', codes: mtaStsCodes, judge }

function judge(facts: FactReader, context: JudgeContext): Finding[] {
  // Where mail has no way at all, a rule about the way is nobody's concern.
  if (routeSelection(facts, context).length === 0) return []
  const policy = stsPolicy(facts, context)
  return policy === undefined || policy.mode === 'none'
    ? judgePublication(facts, context)
    : judgeServers(policy, facts, context)
}
