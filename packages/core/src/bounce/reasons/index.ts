import type { Actor, BounceReason, Side } from '../../vocabulary/index.ts'

/** What was said, and the codes with it. */
export interface Refusal {
  text: string
  status?: string
  replyCode?: number
  isExpired: boolean
}

const details: Record<string, BounceReason> = {
  '1.1': 'address-unknown',
  '1.2': 'domain-unknown',
  '2.2': 'mailbox-full',
  '4.1': 'no-answer',
  '4.2': 'connection-lost',
  '7.25': 'ptr',
}

/** The reason class of a refusal. */
export function reasonOf({ status, isExpired }: Refusal): BounceReason {
  return details[status?.slice(2) ?? ''] ?? (isExpired ? 'expired' : 'unknown')
}

/** Whose side it is on, and who must act. */
export function weighReason(_reason: BounceReason, _saidBy?: 'remote' | 'reporting'): { side: Side; actor: Actor } {
  return { side: 'unknown', actor: 'helpdesk' }
}
