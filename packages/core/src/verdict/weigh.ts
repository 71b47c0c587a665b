import { findingId, type Finding } from '../findings/index.ts'
import type { VerdictState } from '../vocabulary/index.ts'
import { calmCause } from './calm-cause.ts'
import { causeRanks, type Cause } from './cause.ts'
import { surenessOf } from './confidence.ts'
import { domainCause } from './domain-cause.ts'
import { encryptionCause, ruleCause } from './encryption-cause.ts'
import { mailRoutes } from './mail-routes.ts'
import { ownPortCause } from './own-port-cause.ts'
import { recipientCause } from './recipient-cause.ts'
import { reachabilityCause } from './reachability-cause.ts'
import { senderCauses } from './sender-causes.ts'
import { templateProfiles } from './template-profile.ts'
import type { Verdict, Weigh, WeighContext } from './verdict.ts'

/**
 * The one answer that the findings add up to: the strongest cause, who must act, how sure we are and why. A finding
 * about our checker, and an outcome of `unknown`, is never held against anybody. While a run is going (isComplete
 * false) only what stops or delays mail is given, else null.
 */
export const weigh: Weigh = weighFindings

function weighFindings(findings: Finding[], context: WeighContext & { isComplete: true }): Verdict
function weighFindings(findings: Finding[], context: WeighContext): Verdict | null
function weighFindings(findings: Finding[], context: WeighContext): Verdict | null {
  const routes = mailRoutes(findings)
  const hasRecipient = context.target.kind === 'domain' || context.target.kind === 'address'
  const domain = hasRecipient ? (context.target.domain ?? undefined) : undefined
  const bad = [
    ...(hasRecipient ? [domainCause(findings, domain)] : []),
    ...(hasRecipient ? [ruleCause(findings, domain) ?? encryptionCause(findings, domain)] : []),
    ...(hasRecipient ? [reachabilityCause(routes, findings, { domain, isComplete: context.isComplete })] : []),
    ...(hasRecipient ? [ownPortCause(findings, domain)] : []),
    ...(hasRecipient ? [recipientCause(findings, domain)] : []),
    ...senderCauses(findings, domain),
  ].filter((cause) => cause !== undefined)
  const [first, second, third] = inOrder(bad)
  if (!first) return context.isComplete ? makeVerdict(calmCause(findings, routes, context), findings, context) : null
  const verdict = makeVerdict(first, findings, context)
  if (!second || !isEqual(first, second)) return verdict
  if (third && isEqual(first, third)) {
    return { ...verdict, args: { ...verdict.args, causeCount: bad.filter((cause) => isEqual(first, cause)).length } }
  }
  return { ...verdict, alsoPrimary: { primary: second.primary, args: second.args } }
}

const heaviestFirst: VerdictState[] = ['blocked', 'delayed', 'partly']

/** The deciding cause first: what stops mail before what delays it, then by rank; equal ones keep their order. */
function inOrder(causes: Cause[]): Cause[] {
  return causes.toSorted(
    (a, b) =>
      heaviestFirst.indexOf(a.state) - heaviestFirst.indexOf(b.state) ||
      causeRanks.indexOf(a.rank) - causeRanks.indexOf(b.rank),
  )
}

function isEqual(a: Cause, b: Cause): boolean {
  return a.rank === b.rank && a.state === b.state
}

function makeVerdict(cause: Cause, findings: Finding[], context: WeighContext): Verdict {
  const { side, actor } = templateProfiles[cause.primary]
  return {
    state: cause.state,
    side: cause.side ?? side,
    actor,
    ...surenessOf(cause, findings, context),
    primary: cause.primary,
    args: cause.args,
    because: cause.because.map(findingId),
    isProvisional: !context.isComplete,
  }
}
