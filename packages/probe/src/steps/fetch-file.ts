import type { Observed, Unseen } from '@waypost/core/facts'
import type { WebFile } from '../ports.ts'
import { addressesOf, readAddresses } from './dns-answers.ts'
import { ask, type StepContext } from './step-context.ts'

/** More addresses of a web server than this are not tried. */
const maxAddresses = 2

export interface WebPlace {
  host: string
  port: number
  path: string
  accept: string
  maxBytes: number
}

/**
 * One file over HTTPS from a host: its addresses are looked up and must pass the guard, and the next one is tried only
 * where no connection came about. `signal` aborts when it may take no more time.
 */
export async function fetchFile(
  place: WebPlace,
  context: StepContext,
  signal: AbortSignal,
): Promise<Observed<WebFile>> {
  const { guard, getWebFile, clock } = context.ports
  const startedMs = clock.nowMs()
  const nothing = (failure: Unseen['failure']): Unseen => ({
    ok: false,
    failure,
    elapsedMs: Math.round(clock.nowMs() - startedMs),
  })
  const families = await Promise.all(
    (['A', 'AAAA'] as const).map(async (type) =>
      readAddresses(await ask({ name: place.host, type }, { ...context, signal })),
    ),
  )
  const addresses = families.flatMap(addressesOf)
  if (addresses.length === 0) return families.find(isFailure) ?? nothing('no-address')
  const allowed = addresses.flatMap((address) => guard.pass(address) ?? [])
  let last: Observed<WebFile> = nothing('not-allowed')
  for (const address of oneOfEachFamilyFirst(allowed).slice(0, maxAddresses)) {
    last = await getWebFile({ ...place, address, signal })
    if (last.ok || !last.failure.startsWith('connect-')) break
  }
  return last
}

function isFailure(observed: Observed<unknown>): observed is Unseen {
  return !observed.ok
}

/** IPv4 before IPv6, which may be missing here; then the second ones. */
function oneOfEachFamilyFirst<Address extends string>(addresses: Address[]): Address[] {
  const ipv4 = addresses.filter((address) => !address.includes(':'))
  const ipv6 = addresses.filter((address) => address.includes(':'))
  return [...ipv4.slice(0, 1), ...ipv6.slice(0, 1), ...ipv4.slice(1), ...ipv6.slice(1)]
}
