import type { DnsAnswer, Observed, PtrRecord } from '@waypost/core/facts'
import { besideOthers } from '../run/beside-others.ts'
import { observeRegistration } from './observe-registration.ts'
import { observeReverseZone } from './observe-reverse-zone.ts'
import type { StepContext } from './step-context.ts'

/** What of its time a registry may still take when the rest is known: nobody waits long for it alone. */
const shareWhenAlone = 1 / 4

/**
 * Who holds an address, by the zone of its reverse name and by the registry. `meanwhile` is what else is looked up about
 * the address. Records `address.reverse-zone` and `address.registration`.
 */
export async function observeHolder(
  address: string,
  ptr: Observed<DnsAnswer<PtrRecord>>,
  { context, meanwhile }: { context: StepContext; meanwhile: Promise<unknown> },
): Promise<void> {
  const { clock } = context.ports
  const { httpMs } = context.timers
  const zone = observeReverseZone(address, ptr, context)
  const patience = { clock, limitMs: httpMs, aloneMs: httpMs * shareWhenAlone, signal: context.signal }
  const others = Promise.allSettled([zone, meanwhile])
  await Promise.all([
    zone,
    besideOthers({ ...patience, others }, (signal) => observeRegistration(address, context, signal)),
  ])
}
