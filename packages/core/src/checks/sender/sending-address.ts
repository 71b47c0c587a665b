import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { providersInList } from '../reading/mail-provider.ts'
import { senderCodes } from './codes.ts'

/**
 * Do we know which address sends? A mail domain's own address is often its web server, so it does not count.
 * Empty when no sender was named.
 */
export function judgeSendingAddress(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(senderCodes, context)
  return facts.all('sender.address').flatMap(({ subject, observed }) => {
    if (!observed.ok) {
      return [make('sender-address-unknown', subject, { name: subject.name, failure: observed.failure })]
    }
    const { addresses, isMailDomain, name, source } = observed.value
    const isGuess = source === 'name' && isMailDomain
    if (addresses.length === 0 || isGuess) {
      if (isMailDomain) {
        const isListRead = facts.all('sender-domain.txt').length > 0
        if (!isListRead && !context.isComplete) return []
        // All that may send for it belongs to providers: there is no address of its own to ask for.
        if (providersInList(facts)?.isAll === true) return []
      }
      return [make('sender-address-unknown', subject, { name: name ?? subject.name, isMailDomain })]
    }
    const known = { ...(name === undefined ? {} : { name }), addresses, isAssumed: source === 'name' }
    return [make('sender-address-known', subject, known)]
  })
}
