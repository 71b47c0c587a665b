import type { Observed, Subject, Unseen, WebAnswer } from '@waypost/core/facts'
import { parseStsRecord } from '@waypost/core/parse'
import { isOptedOut } from '../turns/opt-out.ts'
import { addressesOf, readAddresses } from './dns-answers.ts'
import { ask, type StepContext } from './step-context.ts'

const policyPath = '/.well-known/mta-sts.txt'
/** More addresses of the web server than this are not tried. */
const maxAddresses = 2

/**
 * Records `mta-sts.record` and, where that names one policy, `mta-sts.policy`: the file as the policy's web server
 * gives it out. `fetchSignal` aborts when the file may take no more time. Source: RFC 8461 §3.1, §3.3.
 */
export async function observeMtaSts(domain: string, context: StepContext, fetchSignal: AbortSignal): Promise<void> {
  const subject: Subject = { kind: 'domain', name: domain }
  const observed = await ask({ name: `_mta-sts.${domain}`, type: 'TXT' }, context)
  context.record('mta-sts.record', subject, observed)
  if (!observed.ok || parseStsRecord(observed.value.records).kind !== 'policy') return
  const host = `mta-sts.${domain}`
  const isLeftAlone = isOptedOut([domain, host], context.settings.optOutNames)
  const policy = isLeftAlone ? leftAlone : await fetchPolicy(host, context, fetchSignal)
  context.record('mta-sts.policy', subject, policy)
}

const leftAlone: Unseen = { ok: false, failure: 'opted-out', elapsedMs: 0 }

async function fetchPolicy(host: string, context: StepContext, signal: AbortSignal): Promise<Observed<WebAnswer>> {
  const { guard, getWebFile, clock } = context.ports
  const startedMs = clock.nowMs()
  const nothing = (failure: Unseen['failure']): Unseen => ({
    ok: false,
    failure,
    elapsedMs: Math.round(clock.nowMs() - startedMs),
  })
  const families = await Promise.all(
    (['A', 'AAAA'] as const).map(async (type) =>
      readAddresses(await ask({ name: host, type }, { ...context, signal })),
    ),
  )
  const addresses = families.flatMap(addressesOf)
  if (addresses.length === 0) return families.find(isFailure) ?? nothing('no-address')
  const allowed = addresses.flatMap((address) => guard.pass(address) ?? [])
  let last: Observed<WebAnswer> = nothing('not-allowed')
  for (const address of oneOfEachFamilyFirst(allowed).slice(0, maxAddresses)) {
    last = await getWebFile({
      address,
      port: context.settings.httpsPort,
      host,
      path: policyPath,
      maxBytes: context.limits.bytesPerWebAnswer,
      signal,
    })
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
