import type { BounceNotice } from '../facts/index.ts'
import type { Target } from '../target/index.ts'
import type { StageKey } from '../vocabulary/index.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Plan, SenderInput } from './plan.ts'
import { interactiveTimers, slowTimers, type Timers } from './timers.ts'

export interface PlanRequest {
  target: Target
  /** null: nobody was named as sender. */
  sender: SenderInput | null
  /** Wait as long as a mail server would. */
  isDeep: boolean
  /** Ask one mail server about the exact address; without one there is nothing to ask. */
  asksRecipient?: boolean
  /** Ask known mail servers of others too: is it only this recipient? */
  asksOthers?: boolean
  /** What a notice says that was given for this check. */
  bounce?: BounceNotice | undefined
  /** The operator named blocklists that may be asked about the sender. */
  hasBlocklists?: boolean
  /** The operator's own times, in place of ours. */
  timers?: Partial<Timers>
  limits?: Partial<Limits>
}

/**
 * The steps we promise for a target. A bare IP address is itself the sender, and a domain given as sender its mail
 * domain; neither has a recipient, so nothing is dialled.
 */
export function makePlan({
  target,
  sender,
  isDeep,
  asksRecipient = false,
  asksOthers = false,
  bounce,
  hasBlocklists = false,
  timers = {},
  limits = {},
}: PlanRequest): Plan {
  const planned = senderOf(target, sender)
  return {
    target,
    sender: planned,
    stages: stagesOf(target, planned, { asksRecipient, hasBlocklists }),
    ...(asksOthers && (target.kind === 'domain' || target.kind === 'address') && { asksOthers }),
    ...(bounce !== undefined && { bounce }),
    limits: { ...defaultLimits, ...limits },
    timers: { ...(isDeep ? slowTimers : interactiveTimers), ...timers },
  }
}

function senderOf(target: Target, sender: SenderInput | null): SenderInput | null {
  if (target.kind === 'ip' && target.ip !== null) {
    const { otherAddresses = [], ...named } = sender ?? {}
    const isNobodyElse = sender?.address === undefined && sender?.name === undefined
    const isAboutIt = isNobodyElse || sender.address === target.ip || otherAddresses.includes(target.ip)
    return { source: 'typed', ...(isAboutIt ? named : null), address: target.ip }
  }
  if (target.kind === 'sender' && target.domain !== null) {
    return { source: 'typed', ...sender, mailDomain: target.domain }
  }
  return sender
}

function stagesOf(
  target: Target,
  sender: SenderInput | null,
  { asksRecipient, hasBlocklists }: { asksRecipient: boolean; hasBlocklists: boolean },
): StageKey[] {
  const hasRecipient = target.kind === 'domain' || target.kind === 'address'
  return [
    'understand',
    ...(sender ? (['sender-name'] as const) : []),
    ...(hasRecipient ? (['domain', 'mx', 'connect', 'greeting'] as const) : []),
    ...(sender?.mailDomain === undefined ? [] : (['sender-auth'] as const)),
    ...(sender && hasBlocklists ? (['blocklists'] as const) : []),
    ...(hasRecipient ? (['transport-policy'] as const) : []),
    ...(asksRecipient && target.mailAddress !== undefined ? (['recipient'] as const) : []),
    'verdict',
  ]
}
