import type { SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'

interface Pair {
  target: Target
  sender: SenderInput | null
}

/** How people call the sender of a check: its label, or what was given for it; null when nobody was named. */
export function senderLabel(sender: SenderInput | null): string | null {
  return sender?.label ?? sender?.name ?? sender?.address ?? null
}

/** What a check is about, for titles: "Brightwater to fabrikam.example". */
export function pairText({ target, sender }: Pair): string {
  if (target.kind === 'ip' || target.kind === 'sender') return `${targetName(target)} as a sender`
  const label = senderLabel(sender)
  return label === null ? targetName(target) : `${label} to ${targetName(target)}`
}

/** The same within a sentence: "mail from Brightwater to fabrikam.example". */
export function mailText({ target, sender }: Pair): string {
  if (target.kind === 'ip' || target.kind === 'sender') return `mail from ${targetName(target)}`
  const label = senderLabel(sender)
  return label === null ? `mail to ${targetName(target)}` : `mail from ${label} to ${targetName(target)}`
}

/** The checked name: a domain in its own script first, or the address. */
export function targetName(target: Target): string {
  const name = target.domain ?? target.ip ?? target.input
  return target.domainUnicode === undefined ? name : `${target.domainUnicode} (${name})`
}
