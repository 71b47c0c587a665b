import { findingId, type Finding, type FindingArgs } from '../findings/index.ts'
import type { Actor, VerdictState } from '../vocabulary/index.ts'
import { calmCause } from './calm-cause.ts'
import { causeRanks, type Cause } from './cause.ts'
import { surenessOf } from './confidence.ts'
import { domainCause } from './domain-cause.ts'
import { encryptionCause, ruleCause } from './encryption-cause.ts'
import { mailRoutes } from './mail-routes.ts'
import { noticeIn, type Notice } from './notice.ts'
import { ownPortCause } from './own-port-cause.ts'
import { recipientCause } from './recipient-cause.ts'
import { reachabilityCause } from './reachability-cause.ts'
import { senderCauses } from './sender-causes.ts'
import { sinceOf } from './since.ts'
import { isOver, onlyStatedCause, statedCause } from './stated-cause.ts'
import { templateProfiles } from './template-profile.ts'
import type { Verdict, Weigh, WeighContext } from './verdict.ts'

/**
 * The one answer that the findings add up to: the strongest cause, who must act, how sure we are and why. A finding
 * about our checker, and an outcome of `unknown`, is never held against anybody. While a run is going (isComplete
 * false) only what stops or delays mail is given, else null.
 */
export const weigh: Weigh = weighOfSender

function weighOfSender(findings: Finding[], context: WeighContext & { isComplete: true }): Verdict
function weighOfSender(findings: Finding[], context: WeighContext): Verdict | null
function weighOfSender(findings: Finding[], context: WeighContext): Verdict | null {
  const verdict = weighFindings(findings, context)
  const { partner } = context
  return verdict === null || partner === undefined ? verdict : ofPartner(verdict, partner)
}

/** Each sentence of the verdict knows whose mail it is about. */
function ofPartner(verdict: Verdict, partner: string): Verdict {
  const name = <Said extends { args: Verdict['args'] }>(said: Said): Said => ({
    ...said,
    args: { ...said.args, partner },
  })
  const { alsoPrimary, remaining } = verdict
  return {
    ...name(verdict),
    ...(alsoPrimary !== undefined && { alsoPrimary: name(alsoPrimary) }),
    ...(remaining !== undefined && { remaining: remaining.map(name) }),
  }
}

function weighFindings(findings: Finding[], context: WeighContext): Verdict | null {
  const routes = mailRoutes(findings)
  const hasRecipient = context.target.kind === 'domain' || context.target.kind === 'address'
  const domain = hasRecipient ? (context.target.domain ?? undefined) : undefined
  const notice = noticeIn(findings)
  const fromSender = senderCauses(findings, domain, notice)
  const isSeenToo = fromSender.some(({ because }) => notice !== undefined && because.includes(notice.finding))
  const bad = [
    ...(hasRecipient ? [domainCause(findings, domain)] : []),
    ...(hasRecipient ? [ruleCause(findings, domain) ?? encryptionCause(findings, domain)] : []),
    ...(hasRecipient ? [reachabilityCause(routes, findings, { domain, isComplete: context.isComplete })] : []),
    ...(hasRecipient ? [ownPortCause(findings, domain)] : []),
    ...(hasRecipient ? [recipientCause(findings, domain)] : []),
    ...fromSender,
    notice === undefined || isSeenToo
      ? undefined
      : statedCause(notice, findings, { domain, isComplete: context.isComplete }),
  ].filter((cause) => cause !== undefined)
  const [first, ...others] = inOrder(bad)
  if (!first) {
    if (!context.isComplete) return null
    const calm = calmCause(findings, routes, context)
    const isNothingSeen = calm.rank === 'cannot-say' && notice !== undefined && !isOver(notice, findings)
    return makeVerdict(isNothingSeen ? onlyStatedCause(notice, domain) : calm, findings, context)
  }
  return withOthers(makeVerdict(first, findings, context), first, others)
}

/** The verdict of the first cause with the others: one of equal rank shares the sentence, more are counted there. */
function withOthers(verdict: Verdict, first: Cause, others: Cause[]): Verdict {
  const equalCount = others.filter((cause) => isEqual(first, cause)).length
  const causes = others.map((cause) => ({ primary: cause.primary, args: cause.args, actor: actorOf(cause) }))
  const shared = equalCount === 1 ? causes.shift() : undefined
  return {
    ...verdict,
    ...(equalCount > 1 && { args: { ...verdict.args, causeCount: equalCount + 1 } }),
    ...(shared !== undefined && { alsoPrimary: shared }),
    ...(causes.length > 0 && { remaining: causes }),
  }
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
  const notice = noticeIn(findings)
  const since = context.isComplete ? sinceOf(cause.state, context.earlier, notice) : undefined
  return {
    state: cause.state,
    side: cause.side ?? templateProfiles[cause.primary].side,
    actor: actorOf(cause),
    ...surenessOf(cause, findings, context),
    primary: cause.primary,
    args: { ...cause.args, ...deadlineOf(notice) },
    because: cause.because.map(findingId),
    ...(since !== undefined && { since }),
    isProvisional: !context.isComplete,
  }
}

/** Until when the mail waits that a notice is about, or that it came back. */
function deadlineOf(notice: Notice | undefined): FindingArgs {
  const { isWaiting, isDelayed, deadlineAt } = notice?.finding.args ?? {}
  if (isDelayed === false) return { isReturned: true }
  return isWaiting === true && deadlineAt !== undefined ? { giveUpAt: deadlineAt } : {}
}

function actorOf({ primary, actor }: Cause): Actor {
  return actor ?? templateProfiles[primary].actor
}
