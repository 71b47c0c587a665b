import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { providerOfAddress, providersInList } from '../reading/mail-provider.ts'
import { sendingAddresses } from '../reading/sender-addresses.ts'
import { senderCodes } from './codes.ts'

/**
 * Does the mail leave through servers of a provider, so that their names are none of the sender's business? Seen for an
 * address that sends; without one, as the permission list says it. Where mail is taken tells nothing about it.
 */
export function judgeProvider(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(senderCodes, context)
  const addresses = sendingAddresses(facts)
  // Which address sends may still come.
  if (addresses === undefined) return []
  if (addresses.length > 0) {
    return addresses.flatMap((address) => {
      const seen = providerOfAddress(address, facts, context)
      if (seen === undefined) return []
      const { provider, ...evidence } = seen
      const args = { address, providers: [provider.name], isSeen: true, ...evidence }
      return [make('sender-behind-provider', { kind: 'address', name: address, address }, args)]
    })
  }
  const named = providersInList(facts)
  if (named === undefined) return []
  const { domain } = named
  const args = { domain, providers: named.providers.map(({ name }) => name), isSeen: false }
  return [make('sender-behind-provider', { kind: 'sender', name: domain }, args)]
}
