import type { BounceEvidence } from '../../facts/index.ts'
import type { SayTime } from '../sayable-args.ts'
import { bounceKindText } from './kind-words.ts'
import { reasonWords } from './reason-words.ts'
import { spanText } from './span-text.ts'

type Texts = {
  [Name in keyof Required<BounceEvidence>]: [label: string, text: (evidence: Required<BounceEvidence>) => string]
}

/** Every value that a check keeps of a bounce: what is added there needs its words here. */
function textsOf(sayTime: SayTime): Texts {
  const time = (at: string): string => (Number.isNaN(Date.parse(at)) ? at : sayTime(new Date(at)))
  return {
    kind: ['Kind', (evidence) => bounceKindText({ ...evidence, writer: 'unknown', direction: 'unknown' })],
    isExpired: ['The time limit was over', ({ isExpired }) => (isExpired ? 'yes' : 'no')],
    recipient: ['Recipient', ({ recipient }) => recipient],
    senderDomain: ['Domain of the sender', ({ senderDomain }) => senderDomain],
    status: ['Code', ({ status }) => status],
    replyCode: ['Reply code', ({ replyCode }) => String(replyCode)],
    diagnosticText: ['What was said', ({ diagnosticText }) => diagnosticText],
    saidBy: ['Who said it', ({ saidBy }) => (saidBy === 'remote' ? 'their server' : 'the server that wrote this')],
    reason: ['Reason', ({ reason }) => reasonWords[reason].name],
    remoteMta: ['Their server', ({ remoteMta }) => remoteMta],
    remoteAddress: ['Address of their server', ({ remoteAddress }) => remoteAddress],
    reportingMta: ['Server that wrote it', ({ reportingMta }) => reportingMta],
    sendingAddress: ['Address that sent', ({ sendingAddress }) => sendingAddress],
    dialect: ['Mail server product, by its words', ({ dialect }) => dialect],
    arrivedAt: ['Message sent', ({ arrivedAt }) => time(arrivedAt)],
    noticedAt: ['Notice written', ({ noticedAt }) => time(noticedAt)],
    lastAttemptAt: ['Last try', ({ lastAttemptAt }) => time(lastAttemptAt)],
    deadlineAt: ['Time limit', ({ deadlineAt }) => time(deadlineAt)],
    delayNoticeSeconds: ['Notice time', ({ delayNoticeSeconds }) => spanText(delayNoticeSeconds)],
    expirySeconds: ['Give-up time', ({ expirySeconds }) => spanText(expirySeconds)],
    attempts: ['Tries', ({ attempts }) => String(attempts)],
  }
}

/** What a check would keep of this notice: label and text, only what is there. */
export function keptValues(evidence: BounceEvidence, sayTime: SayTime): { label: string; text: string }[] {
  const whole = evidence as Required<BounceEvidence>
  const entries = Object.entries(textsOf(sayTime)) as [keyof BounceEvidence, Texts[keyof BounceEvidence]][]
  return entries.flatMap(([name, [label, text]]) =>
    evidence[name] === undefined ? [] : [{ label, text: text(whole) }],
  )
}
