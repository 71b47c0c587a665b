import type { Actor, BounceReason, Side } from '../../vocabulary/index.ts'

interface Weight {
  side: Side
  actor: Actor
}

const author: Weight = { side: 'recipient', actor: 'author' }
const ours: Weight = { side: 'sender', actor: 'mailteam' }
const theirs: Weight = { side: 'recipient', actor: 'theirs' }
const nobody: Weight = { side: 'none', actor: 'nobody' }
const open: Weight = { side: 'unknown', actor: 'helpdesk' }

/** contract.md §1 and §2: as the verdict of the same cause. A message too large is the writer's to shorten. */
const weights: Record<BounceReason, Weight> = {
  'address-unknown': author,
  'domain-unknown': author,
  'mailbox-full': author,
  'mailbox-disabled': author,
  ptr: { side: 'sender-isp', actor: 'isp' },
  blocklisted: ours,
  'rate-limited': ours,
  greylisted: nobody,
  policy: theirs,
  content: { side: 'sender', actor: 'author' },
  'sender-auth': ours,
  'auth-required': ours,
  'tls-required': theirs,
  'recipient-limit': { side: 'sender', actor: 'author' },
  'too-large': { side: 'sender', actor: 'author' },
  'dns-failed': { side: 'dns-operator', actor: 'dns-admin' },
  'no-answer': theirs,
  'connection-lost': theirs,
  loop: theirs,
  'relay-denied': theirs,
  'server-fault': theirs,
  'no-mail-accepted': author,
  expired: open,
  unknown: open,
}

/** Said by the server that writes the notice, before or instead of asking theirs. */
const saidByReporting: Partial<Record<BounceReason, Weight>> = {
  'relay-denied': ours,
  'tls-required': ours,
  'server-fault': ours,
  policy: ours,
}

/** Whose side the cause is on, and who must act. `saidBy`: who named it. */
export function weighReason(reason: BounceReason, saidBy?: 'remote' | 'reporting'): Weight {
  return (saidBy === 'reporting' ? saidByReporting[reason] : undefined) ?? weights[reason]
}
