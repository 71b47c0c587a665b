import type { SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'

/** A pair as addresses and queries name it: the sender's address or name, '' for nobody, and whom the mail is for. */
export interface PairKey {
  /** The recipient domain as A-labels; null when only a sender is checked. */
  domain: string | null
  from: string
}

/** The pair that a check belongs to. */
export function pairKey({ target, sender }: { target: Target; sender: SenderInput | null }): PairKey {
  const hasRecipient = target.kind === 'domain' || target.kind === 'address'
  return {
    domain: hasRecipient ? target.domain : null,
    from: sender?.address ?? sender?.name ?? sender?.mailDomain ?? '',
  }
}
