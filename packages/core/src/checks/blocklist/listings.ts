import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { answerMeaning } from './code-meaning.ts'
import { blocklistCodes } from './codes.ts'
import { knownList } from '../reading/known-lists.ts'

/**
 * Is each sending address on each list? A list counts only when it holds the address that every list holds and does not
 * hold the one that no list holds. Source: RFC 5782 §2.1, §2.4, §5.
 */
export function judgeListings(facts: FactReader, context: JudgeContext): Finding[] {
  return facts.all('blocklist.listing').flatMap((listing) => judgeListing(listing, facts, context))
}

function judgeListing(
  { subject, observed }: Fact<'blocklist.listing'>,
  facts: FactReader,
  context: JudgeContext,
): Finding[] {
  const make = findingMaker(blocklistCodes, context)
  const { name: zone, address = '' } = subject
  const known = knownList(zone)
  const args: FindingArgs = {
    list: known?.name ?? zone,
    zone,
    address,
    ...(known && { delistUrl: known.delistUrl }),
  }
  const unheard = (because: 'refused' | 'no-answer' | 'strange') =>
    make('blocklist-query-refused', subject, { ...args, because })

  const health = healthOf(facts, zone, address)
  if (health === 'waiting') return context.isComplete ? [unheard('no-answer')] : []
  if (health === 'refused' || health === 'no-answer') return [unheard(health)]
  if (health !== 'works') {
    return [make('blocklist-unhealthy', subject, { ...args, listsEverything: health === 'lists-everything' })]
  }
  if (!observed.ok) return [unheard('no-answer')]
  const { codes, reasons } = observed.value
  const meaning = answerMeaning(zone, codes)
  switch (meaning) {
    case undefined:
      return [make('blocklist-clear', subject, args)]
    case 'refused':
    case 'strange':
      return [unheard(meaning)]
    case 'listed':
    case 'policy': {
      const [listWords] = reasons
      const found: FindingArgs = { ...args, codes, ...(listWords !== undefined && { listWords }) }
      const outcome = known?.isUsedByLargeReceivers === true ? 'risk' : 'advice'
      return [make(meaning === 'listed' ? 'blocklist-listed' : 'blocklist-policy-listed', subject, found, outcome)]
    }
  }
}

type Health = 'works' | 'dead' | 'lists-everything' | 'refused' | 'no-answer' | 'waiting'

/** Whether a list works for the family of an address. */
function healthOf(facts: FactReader, zone: string, address: string): Health {
  const isIpv6 = address.includes(':')
  const fact = facts
    .all('blocklist.health')
    .find(({ subject }) => subject.name === zone && subject.address?.includes(':') === isIpv6)
  if (!fact) return 'waiting'
  if (!fact.observed.ok) return 'no-answer'
  const { mustBeListed, mustNotBeListed } = fact.observed.value
  const listed = answerMeaning(zone, mustBeListed)
  if (listed === 'refused' || answerMeaning(zone, mustNotBeListed) === 'refused') return 'refused'
  if (mustNotBeListed.length > 0) return 'lists-everything'
  return listed === 'listed' || listed === 'policy' ? 'works' : 'dead'
}
