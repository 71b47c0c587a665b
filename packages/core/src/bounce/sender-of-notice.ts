import type { BounceEvidence } from '../facts/index.ts'
import { organisationOf } from '../senders/index.ts'
import type { OwnSender } from './who-wrote.ts'

/** Who sent the mail that a notice is about. `address`: the IP that the other side named, where it is one that can send. */
export type NoticeSender =
  | { kind: 'saved'; index: number; address?: string }
  /** An address, a host name or a mail domain, in this order of worth. */
  | { kind: 'named'; from: string; mailDomain?: string }

/**
 * The sender of a notice, for a check of it: a saved one, by its address or its domain, else what the notice names. A
 * refusal tells best, because it names the address that it refused. Undefined when the notice names nobody.
 */
export function senderOfNotice(
  { sendingAddress, senderDomain, reportingMta }: BounceEvidence,
  senders: readonly OwnSender[],
  isPublic: (address: string) => boolean,
): NoticeSender | undefined {
  const address = sendingAddress !== undefined && isPublic(sendingAddress) ? sendingAddress : undefined
  const named = address === undefined ? {} : { address }
  const byAddress = senders.findIndex(({ addresses }) => address !== undefined && addresses.includes(address))
  const byDomain = senders.findIndex(({ domains }) => senderDomain !== undefined && domains.includes(senderDomain))
  const index = byAddress === -1 ? byDomain : byAddress
  if (index !== -1) return { kind: 'saved', index, ...named }
  const mailDomain = senderDomain === undefined ? {} : { mailDomain: senderDomain }
  if (address !== undefined) return { kind: 'named', from: address, ...mailDomain }
  if (senderDomain === undefined) return undefined
  // The server that reports is the sender's own where both names are of one organisation.
  const isOwnHost =
    reportingMta !== undefined &&
    reportingMta.includes('.') &&
    /[a-z]$/i.test(reportingMta) &&
    organisationOf(reportingMta) === organisationOf(senderDomain)
  return { kind: 'named', from: isOwnHost ? reportingMta.toLowerCase() : senderDomain, ...mailDomain }
}
