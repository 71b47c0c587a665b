import { senderOfNotice, whoWrote } from '@waypost/core/bounce'
import type { BounceEvidence, BounceNotice } from '@waypost/core/facts'
import type { SenderInput } from '@waypost/core/plan'
import { canonicalAddress, classifyAddress, isPublicClass } from '@waypost/core/target'
import type { CheckRequest, SavedSender } from '@waypost/contract'
import { readSenders } from '../senders/saved-senders.ts'
import type { Database } from '../store/database.ts'

/** A notice that came with a request, and what it tells where the request itself names nobody. */
export interface NoticeOfRequest {
  notice: BounceNotice
  /** Who sent the mail; absent when the request names who sends, or the notice names nobody. */
  sender?: { saved: SavedSender; address?: string } | { from: string; mailDomain?: string }
}

/** Reads a notice in the light of the saved senders: who wrote it, which way the mail went, and who sent it. */
export async function noticeOfRequest(
  database: Database,
  { bounce, from, sender }: CheckRequest,
  allowedRanges: readonly string[],
): Promise<NoticeOfRequest | undefined> {
  if (bounce === undefined) return undefined
  const senders = await readSenders(database)
  const evidence = canonical(bounce)
  const notice = { ...evidence, ...whoWrote(evidence, senders) }
  if (from !== undefined || sender !== undefined) return { notice }
  const found = senderOfNotice(evidence, senders, (address) => isPublicClass(classifyAddress(address, allowedRanges)))
  if (found?.kind === 'named') return { notice, sender: found }
  const saved = found && senders[found.index]
  if (found === undefined || saved === undefined) return { notice }
  return { notice, sender: { saved, ...(found.address !== undefined && { address: found.address }) } }
}

/** The saved sender with the address first from which this mail was sent. */
export function sentFrom(sender: SenderInput, address: string): SenderInput {
  if (sender.address === address) return sender
  const { name: _name, address: usual, otherAddresses = [], ...rest } = sender
  const others = [...(usual === undefined ? [] : [usual]), ...otherAddresses].filter((other) => other !== address)
  return { ...rest, address, ...(others.length > 0 && { otherAddresses: others }) }
}

/** IP addresses in their one form, so that they equal those that a check sees. */
function canonical(bounce: BounceEvidence): BounceEvidence {
  const { remoteAddress, sendingAddress } = bounce
  return {
    ...bounce,
    ...(remoteAddress !== undefined && { remoteAddress: canonicalAddress(remoteAddress) ?? remoteAddress }),
    ...(sendingAddress !== undefined && { sendingAddress: canonicalAddress(sendingAddress) ?? sendingAddress }),
  }
}
