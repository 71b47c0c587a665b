import { weighReason } from '../../bounce/reasons/weigh-reason.ts'
import type { BounceNotice, Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { minutesAsked, saysNeverAgain } from '../reading/recipient-reply.ts'
import { bounceCodes } from './codes.ts'
import { listNamed } from './list-named.ts'
import { quoteNotice } from './quote-notice.ts'

const hourMs = 3_600_000
/** What a notice says may be over when it was written longer ago. */
const oldHours = 48

/**
 * What does the notice say, and is it about this mail at all? All of it is seen by the notice, not by our probe: a refusal
 * in it is about the sender's address. Source: RFC 3464 §2.3 (action, status, diagnostic code).
 */
export function judgeNotice(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(bounceCodes, { ...context, observedBy: { by: 'bounce' } })
  return facts.all('bounce.notice').flatMap((fact) => {
    if (!fact.observed.ok) return []
    const { value: notice } = fact.observed
    const { subject } = fact
    const args = argsOf(notice, fact)
    if (isOtherWay(notice, context)) return [make('bounce-other-direction', subject, args)]
    switch (notice.kind) {
      case 'delivered':
      case 'relayed':
      case 'expanded':
        return [make('bounce-delivered', subject, args)]
      case 'delayed':
      case 'failed':
        break
      case 'auto-reply':
      case 'complaint':
      case 'not-a-bounce':
        return []
    }
    const isDelayed = notice.kind === 'delayed'
    const isCauseStated = notice.reason !== 'unknown' && notice.reason !== 'expired'
    return [
      ...(isDelayed ? [make('bounce-delayed', subject, args)] : []),
      ...(isDelayed && !isCauseStated
        ? []
        : [make(`bounce-${notice.reason}`, subject, args, isDelayed ? 'risk' : undefined)]),
      ...(args['isOld'] === true ? [make('bounce-old', subject, args)] : []),
    ]
  })
}

/** The notice is about mail to us, and the check about mail from us: not where somebody turned it around. */
function isOtherWay({ direction, recipient }: BounceNotice, context: JudgeContext): boolean {
  if (direction !== 'to-us') return false
  const domain = recipientDomain(context)
  return domain === undefined || recipient?.endsWith(`@${domain}`) !== true
}

function argsOf(notice: BounceNotice, { subject, at }: Fact<'bounce.notice'>): FindingArgs {
  const { recipient, diagnosticText, replyCode, status, deadlineAt, noticedAt, expirySeconds } = notice
  const words = diagnosticText ?? ''
  const reply = quoteNotice(notice)
  const ageHours = noticedAt === undefined ? undefined : (Date.parse(at) - Date.parse(noticedAt)) / hourMs
  const isOld = ageHours !== undefined && ageHours > oldHours
  const isWaiting = notice.kind === 'delayed' && deadlineAt !== undefined && Date.parse(deadlineAt) > Date.parse(at)
  const lines = { replyCode: replyCode ?? 450, replyLines: [words] }
  return known({
    domain: subject.name,
    mailAddress: recipient,
    status,
    replyCode,
    reply,
    isTheirWords: reply !== undefined && isSaidByThem(notice),
    isExpired: notice.isExpired,
    isDelayed: notice.kind === 'delayed',
    isWaiting,
    isOld,
    days: isOld ? Math.floor(ageHours / 24) : undefined,
    server: notice.remoteMta ?? notice.remoteAddress,
    reportingMta: notice.reportingMta,
    senderDomain: notice.senderDomain,
    address: notice.sendingAddress,
    attempts: notice.attempts,
    arrivedAt: notice.arrivedAt,
    noticedAt,
    deadlineAt,
    readAt: at,
    expiryHours: expirySeconds === undefined ? undefined : Math.round(expirySeconds / 3_600),
    list: notice.reason === 'blocklisted' ? listNamed(words) : undefined,
    mechanism: notice.reason === 'sender-auth' ? mechanismNamed(words, status) : undefined,
    minutes: notice.reason === 'greylisted' ? minutesAsked(lines) : undefined,
    isForGood: saysNeverAgain(words),
    ...weighReason(notice.reason, notice.saidBy),
  })
}

/** What the server of the sender says of itself is not their word; a line with a reply code was said to it. */
function isSaidByThem({ saidBy, replyCode, writer }: BounceNotice): boolean {
  if (saidBy === 'reporting') return writer === 'theirs'
  return saidBy === 'remote' || replyCode !== undefined
}

/** Which rule of the sender's domain was not met. Source: RFC 7372 §3.1 to §3.3. */
function mechanismNamed(words: string, status: string | undefined): 'dmarc' | 'spf' | 'dkim' | undefined {
  const text = words.toLowerCase()
  for (const mechanism of ['dmarc', 'dkim', 'spf'] as const) if (text.includes(mechanism)) return mechanism
  const detail = status?.slice(2)
  if (detail === '7.23' || detail === '7.24') return 'spf'
  return detail === '7.20' || detail === '7.21' || detail === '7.22' ? 'dkim' : undefined
}

/** Without what is not known. */
function known(args: Record<string, FindingArgs[string] | undefined>): FindingArgs {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
