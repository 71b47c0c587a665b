import type { BounceNotice } from '../../facts/index.ts'
import type { FindingArgs } from '../../findings/index.ts'
import { utcTime, type SayTime } from '../sayable-args.ts'
import { spanText } from './span-text.ts'

/** Codes of a time limit: they never name the cause. Source: RFC 3463 §3.5, and Exchange Online's own. */
const expiryCode = /^[45]\.4\.(?:7|300)$/

/** The values of a notice as its sentences take them; what it does not state is absent. */
export function bounceValues(notice: BounceNotice, sayTime: SayTime = utcTime): FindingArgs {
  const { recipient, senderDomain, reportingMta, remoteMta, remoteAddress, sendingAddress, attempts } = notice
  const { arrivedAt, noticedAt, deadlineAt, delayNoticeSeconds, expirySeconds } = notice
  const domain = recipient?.includes('@') ? recipient.slice(recipient.lastIndexOf('@') + 1) : undefined
  const tried = notice.isExpired ? expirySeconds : undefined
  const given: Record<string, string | number | undefined> = {
    recipient,
    domain,
    senderDomain,
    reportingMta,
    remote: remoteMta ?? remoteAddress,
    ip: sendingAddress,
    attempts: attempts !== undefined && attempts > 1 ? attempts : undefined,
    expiryCode: expiryCode.test(notice.status ?? '') ? notice.status : undefined,
    said: saidText(notice)?.replace(/\.$/, ''),
    arrived: timeOf(arrivedAt, sayTime),
    noticed: timeOf(noticedAt, sayTime),
    deadline: timeOf(deadlineAt, sayTime),
    noticeTime: spanOf(delayNoticeSeconds),
    giveUpTime: spanOf(expirySeconds),
    span: spanOf(tried),
    ...whoIsWho(notice),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FindingArgs
}

/** What was said, with its codes where the words do not begin with them: "450 4.7.1 Client host rejected". */
export function saidText({ diagnosticText, replyCode, status }: BounceNotice): string | undefined {
  if (diagnosticText === undefined) return undefined
  const codes = [replyCode, status].filter((code) => code !== undefined && !diagnosticText.includes(String(code)))
  return [...codes, diagnosticText].join(' ')
}

/** Names for the servers as they stand in a sentence: who sends, and whose words the diagnostic text is. */
function whoIsWho({ writer, direction, saidBy, remoteMta, replyCode }: BounceNotice): {
  sending: string
  speaker: string
} {
  const receiving = direction === 'to-us' ? 'ours' : 'theirs'
  const sending = direction === 'to-us' ? 'theirs' : writer === 'ours' || direction === 'from-us' ? 'ours' : 'unknown'
  // A reply code beside the name of their server is its own, also where a report does not say whose it is.
  const isTheirReply = saidBy === 'remote' || (remoteMta !== undefined && replyCode !== undefined)
  const speaker = isTheirReply ? receiving : writer
  return { sending, speaker }
}

function timeOf(at: string | undefined, sayTime: SayTime): string | undefined {
  const date = new Date(at ?? '')
  return Number.isNaN(date.getTime()) ? undefined : sayTime(date)
}

function spanOf(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : spanText(seconds)
}
