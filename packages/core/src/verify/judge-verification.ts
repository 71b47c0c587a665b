import { judge } from '../checks/index.ts'
import { type AnyFact, type AskedAnswer, FactReader, type VerifyObservation, type VerifyTake } from '../facts/index.ts'
import { findingId, type Finding } from '../findings/index.ts'
import { topicOf, type VerifyPlan } from '../plan/index.ts'
import { lookupServices } from './lookup-services.ts'
import { isProven } from './proof.ts'
import { withoutReplaced } from './replaced-facts.ts'
import type { VerifyReason, VerifyState } from '../vocabulary/index.ts'
import type { Verification } from './verification.ts'

/** What is known before the second look: the run's facts; empty when there was none. */
export interface EarlierRun {
  facts: AnyFact[]
  observedBy: Verification['observedBy']
}

interface Judged {
  state: Exclude<VerifyState, 'remembered'>
  reason?: VerifyReason
  findings: Finding[]
}

/**
 * What became of a finding. The run's facts, with those in place that were seen anew, are judged by the same checks; a
 * finding that is no longer made is repaired only when what it rests on was seen.
 */
export function judgeVerification(plan: VerifyPlan, earlier: EarlierRun, seen: VerifyObservation): Verification {
  const judgeOne = (take: VerifyTake) => judgeTake(take, plan, earlier)
  const authorities = seen.takes.filter(({ by }) => by === 'authority').map(judgeOne)
  const [first = unseen, ...others] = authorities.length > 0 ? authorities : seen.takes.slice(0, 1).map(judgeOne)
  const services = lookupServices(seen, (take) => judgeOne(take).state)
  const judged = together([first, ...others], services.length > 0 && services.every(({ state }) => state === 'fails'))
  const isRemembered = judged.state === 'fixed' && services.some(({ state }) => state === 'remembers')
  const subject = plan.subject ?? judged.findings[0]?.subject ?? subjectOf(plan)
  const facts = new FactReader(seen.takes[0]?.facts ?? [])
  const isFor = ({ question }: AskedAnswer) => question.name === subject.name
  const silence = judged.state === 'cannot-check' && isNobodyThere(seen) ? { reason: 'no-authority' as const } : {}
  return {
    findingId: findingId({ code: plan.code, subject }),
    code: plan.code,
    subject,
    at: seen.at,
    ...judged,
    ...silence,
    ...(isRemembered && { state: 'remembered' as const }),
    lookupServices: services,
    answers: [...seen.answers.filter(isFor), ...seen.answers.filter((answer) => !isFor(answer))],
    ...turnOf(facts),
    observedBy: earlier.observedBy,
  }
}

const unseen: Judged = { state: 'cannot-check', reason: 'not-seen', findings: [] }

function judgeTake({ facts }: VerifyTake, plan: VerifyPlan, { facts: before, observedBy }: EarlierRun): Judged {
  const { target, sender } = plan.plan
  const judgeAll = (all: AnyFact[]) => judge(all, { target, sender, observedBy, isComplete: true })
  const known = new Set(before.length === 0 ? [] : judgeAll(before).map(findingId))
  const now = judgeAll([...withoutReplaced(before, plan, facts), ...facts]).filter(isShown)
  const same = now.filter((finding) => isSame(finding, plan))
  if (same.length > 0) {
    return { state: same.every(({ outcome }) => outcome === 'unknown') ? 'cannot-check' : 'not-yet', findings: same }
  }
  const fresh = now.filter((finding) => isAboutIt(finding, plan) && !known.has(findingId(finding)))
  const faults = fresh.filter(({ code, outcome }) => outcome !== 'unknown' && topicOf(code) !== 'checker')
  const isSeen = isProven(plan, facts)
  if (faults.length > 0 && isSeen) return { state: 'partly', reason: 'another-fault', findings: faults }
  const isBlind = fresh.some(({ outcome }) => outcome === 'unknown')
  if (isBlind || !isSeen) {
    const turn = new FactReader(facts).all('smtp.turn').some(({ observed }) => observed.ok && isNoTurn(observed.value))
    return { state: 'cannot-check', reason: turn ? 'not-our-turn' : 'not-seen', findings: [] }
  }
  return { state: 'fixed', findings: [] }
}

/** Where name servers differ, who asks one of them is helped and who asks another is not. */
function together(judged: Judged[], isUselessEverywhere: boolean): Judged {
  const [first = unseen] = judged
  const isFixedSomewhere = judged.some(({ state }) => state === 'fixed')
  const bad = judged.find(({ state }) => state !== 'fixed')
  if (isFixedSomewhere && bad) return { state: 'partly', reason: 'servers-differ', findings: bad.findings }
  if (isFixedSomewhere && isUselessEverywhere) return { state: 'partly', reason: 'no-lookup-service', findings: [] }
  return judged.find(({ state }) => state === 'not-yet') ?? judged.find(({ state }) => state === 'partly') ?? first
}

function isShown({ outcome }: Finding): boolean {
  return outcome !== 'good' && outcome !== 'notApplicable'
}

function isSame(finding: Finding, { code, subject }: VerifyPlan): boolean {
  if (finding.code !== code) return false
  return subject === undefined || findingId(finding) === findingId({ code, subject })
}

/**
 * Of the same topic. Where a server was talked to, also what stops mail later in the conversation, and what keeps our
 * checker from seeing.
 */
function isAboutIt({ code, subject, outcome }: Finding, plan: VerifyPlan): boolean {
  const topic = topicOf(plan.code)
  const its = topicOf(code)
  const isTalk = talkTopics.has(topic) && talkTopics.has(its) && (outcome === 'risk' || outcome === 'stops')
  if (its === 'checker') return plan.looks.includes('connections') && code !== 'checker-own-ptr'
  if (its !== topic && !isTalk) return false
  const about = plan.subject
  if (about === undefined || about.kind === 'domain' || about.kind === 'sender' || isOfDomain(topic)) return true
  return [subject.name, subject.address].some((name) => name === about.name || name === about.address)
}

const talkTopics: ReadonlySet<string> = new Set(['connect', 'greeting', 'ehlo', 'tls', 'certificate'])

/** What the sender's domain publishes is one thing, whichever address it is judged for. */
function isOfDomain(topic: string): boolean {
  return topic === 'spf' || topic === 'dkim' || topic === 'dmarc'
}

function subjectOf({ plan: { target } }: VerifyPlan): Verification['subject'] {
  return target.domain === null
    ? { kind: 'address', name: target.ip ?? '', address: target.ip ?? '' }
    : { kind: 'domain', name: target.domain }
}

function isNobodyThere({ answers }: VerifyObservation): boolean {
  const [question] = answers
  return question !== undefined && question.authorities.every(({ observed }) => !observed.ok)
}

function isNoTurn(turn: { kind: string }): boolean {
  return turn.kind === 'held-back' || turn.kind === 'opted-out' || turn.kind === 'waits'
}

/** How old the words of a mail server are, and until when it is left alone. */
function turnOf(facts: FactReader): Pick<Verification, 'heardAt' | 'againAt'> {
  for (const { observed } of facts.all('smtp.turn')) {
    if (!observed.ok) continue
    if (observed.value.kind === 'reused') return { heardAt: observed.value.seenAt }
    if (observed.value.kind === 'held-back') return { againAt: observed.value.untilAt }
  }
  return {}
}
