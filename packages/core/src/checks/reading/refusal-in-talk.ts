import type { EhloReply, HoldReason, Observed, SmtpReply } from '../../facts/index.ts'
import { refusalOfUs } from './refusal-words.ts'

export type TalkPhase =
  | { phase: 'greeting' | 'starttls'; observed: Observed<SmtpReply> }
  | { phase: 'ehlo'; observed: Observed<EhloReply> }
  | { phase: 'connect' | 'tls'; observed: Observed<unknown> }

/** Whether a mail server said, at whatever point of the talk, that it is our checker it does not want, or not so often. */
export function refusalInTalk({
  phases,
}: {
  phases: readonly TalkPhase[]
}): Extract<HoldReason, 'limited' | 'refused'> | undefined {
  return phases.map(refusalInPhase).find((refusal) => refusal !== undefined)
}

function refusalInPhase(seen: TalkPhase) {
  switch (seen.phase) {
    case 'greeting':
    case 'starttls':
      return seen.observed.ok ? refusalOfUs(seen.observed.value, seen.phase) : undefined
    case 'ehlo':
      return seen.observed.ok ? refusalOfUs(seen.observed.value.reply, 'hello') : undefined
    case 'connect':
    case 'tls':
      return undefined
  }
}
