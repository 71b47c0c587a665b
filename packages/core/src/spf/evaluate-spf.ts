import { checkHost, type HostOutcome } from './check-host.ts'
import { explainFail } from './explain-fail.ts'
import { readIdentity } from './read-identity.ts'
import { SpfAddress } from './spf-address.ts'
import type { SpfEvaluation, SpfRequest } from './spf-evaluation.ts'
import type { Asking } from './spf-question.ts'
import { SpfWalk } from './spf-walk.ts'

/**
 * What a receiver makes of a sender: the whole of RFC 7208 from the envelope to the result. Questions about names that
 * can't exist are not asked. `ip` must be an address. Bounded by the limits of §4.6.4, whatever the zones say: at most
 * 11 records, 110 questions and one explanation.
 */
export function* evaluateSpf(request: SpfRequest): Asking<SpfEvaluation> {
  const address = SpfAddress.parse(request.ip)
  if (address === undefined) throw new TypeError(`${request.ip} is not an IP address`)
  const identity = readIdentity(request)
  const walk = new SpfWalk(request, address, identity)
  const base = { identity: identity.kind, domain: identity.domain, explanation: null }
  if (identity.name === undefined) {
    const empty = { matched: null, lookups: 0, voidLookups: 0, problem: null, tree: null }
    return { ...base, ...empty, result: 'none' }
  }
  const outcome: HostOutcome = yield* checkHost(walk, identity.name, [])
  const { result, matched = null, problem = null, node } = outcome
  const isExplained = result === 'fail' && request.wantsExplanation && outcome.exp !== undefined
  const explanation = isExplained ? yield* explainFail(walk, outcome.exp) : null
  const { lookups, voidLookups } = walk
  return { ...base, result, matched, problem, explanation, lookups, voidLookups, tree: node }
}
