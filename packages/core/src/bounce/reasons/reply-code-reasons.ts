import type { BounceReason } from '../../vocabulary/index.ts'

/** What a reply code says by itself. RFC 5321 §4.2.3, RFC 4954 §6, RFC 7504; 44x and 57x are not registered but in use. */
const alone: Record<number, BounceReason> = {
  422: 'mailbox-full',
  431: 'server-fault',
  441: 'no-answer',
  442: 'connection-lost',
  446: 'loop',
  447: 'expired',
  511: 'address-unknown',
  512: 'domain-unknown',
  521: 'no-mail-accepted',
  523: 'too-large',
  530: 'auth-required',
  534: 'auth-required',
  535: 'auth-required',
  538: 'tls-required',
  541: 'blocklisted',
  556: 'no-mail-accepted',
  571: 'policy',
}

/** Loose ones, before which every word goes. */
const hints: Record<number, BounceReason> = {
  421: 'server-fault',
  432: 'server-fault',
  450: 'server-fault',
  451: 'server-fault',
  452: 'server-fault',
  454: 'tls-required',
  550: 'address-unknown',
  551: 'relay-denied',
  552: 'mailbox-full',
  553: 'address-unknown',
  554: 'policy',
}

export function reasonOfReplyCode(replyCode: number | undefined): BounceReason | undefined {
  return replyCode === undefined ? undefined : alone[replyCode]
}

export function hintOfReplyCode(replyCode: number | undefined): BounceReason | undefined {
  return replyCode === undefined ? undefined : hints[replyCode]
}
