import { weighReason } from '../../bounce/reasons/weigh-reason.ts'
import type { CodeProfile } from '../../findings/index.ts'
import type { BounceReason } from '../../vocabulary/index.ts'

/** A refusal stopped a mail. Whose side it is on is known by its reason alone. */
function refusal(reason: BounceReason): CodeProfile {
  return { outcome: 'stops', ...weighReason(reason, 'remote') }
}

export const bounceCodes = {
  'bounce-address-unknown': refusal('address-unknown'),
  'bounce-domain-unknown': refusal('domain-unknown'),
  'bounce-mailbox-full': refusal('mailbox-full'),
  'bounce-mailbox-disabled': refusal('mailbox-disabled'),
  'bounce-ptr': refusal('ptr'),
  'bounce-blocklisted': refusal('blocklisted'),
  'bounce-rate-limited': refusal('rate-limited'),
  'bounce-greylisted': refusal('greylisted'),
  'bounce-policy': refusal('policy'),
  'bounce-content': refusal('content'),
  'bounce-sender-auth': refusal('sender-auth'),
  'bounce-auth-required': refusal('auth-required'),
  'bounce-tls-required': refusal('tls-required'),
  'bounce-recipient-limit': refusal('recipient-limit'),
  'bounce-too-large': refusal('too-large'),
  'bounce-dns-failed': refusal('dns-failed'),
  'bounce-no-answer': refusal('no-answer'),
  'bounce-connection-lost': refusal('connection-lost'),
  'bounce-loop': refusal('loop'),
  'bounce-relay-denied': refusal('relay-denied'),
  'bounce-server-fault': refusal('server-fault'),
  'bounce-no-mail-accepted': refusal('no-mail-accepted'),
  'bounce-expired': refusal('expired'),
  'bounce-unknown': refusal('unknown'),
  'bounce-delayed': { outcome: 'risk', side: 'none', actor: 'nobody' },
  'bounce-other-direction': { outcome: 'advice', side: 'unknown', actor: 'helpdesk' },
  'bounce-old': { outcome: 'advice', side: 'none', actor: 'author' },
  'bounce-delivered': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<`bounce-${BounceReason}`, CodeProfile> & Record<string, CodeProfile>
