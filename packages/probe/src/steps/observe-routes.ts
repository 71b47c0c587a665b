import type { MxRecord, RouteSelection, Subject } from '@waypost/core/facts'
import { addressesOf, isWithoutRecords, readAddresses } from './dns-answers.ts'
import { isAddressLike, isHostName, notAsked } from './host-name.ts'
import { observeConfirmation } from './observe-confirmation.ts'
import { askAddress, type MailPointer } from './observe-domain.ts'
import { selectRoutes, type HostAddresses } from './select-routes.ts'
import type { StepContext } from './step-context.ts'

export interface RouteObservation {
  selection: RouteSelection
  /** Ends when hosts without an address were asked for again; the selection does not wait for it. */
  confirmed: Promise<void>
}

/**
 * Looks up every mail server at once and chooses the routes to dial. Records `host.a` and `host.aaaa` of the first
 * hosts by preference, `domain.routes`, and `dns.confirmation` of hosts that led to no address. When hosts exist and
 * all are unusable, the domain's own address does not count. Source: RFC 5321 §5.1.
 */
export async function observeRoutes(
  domain: string,
  pointer: Exclude<MailPointer, { kind: 'none' }>,
  context: StepContext,
): Promise<RouteObservation> {
  if (pointer.kind === 'implicit') {
    const { ipv4, ipv6 } = pointer
    return {
      selection: select([{ exchange: domain, preference: 0, ipv4, ipv6 }], true, 0),
      confirmed: Promise.resolve(),
    }
  }
  const hosts = hostsInOrder(pointer.records)
  const lookedUp = hosts.slice(0, context.limits.mxHosts)
  const confirmations: Promise<SecondAnswer | undefined>[] = []
  const atOnce = await Promise.all(lookedUp.map((record) => observeHost(record, context, confirmations)))
  // Only where no server can be called at all, the second look is worth waiting for.
  const isNobodyFound = atOnce.every(({ ipv4, ipv6 }) => ipv4.length + ipv6.length === 0)
  const late = isNobodyFound ? await Promise.all(confirmations) : []
  const found = atOnce.map((host) => late.find((second) => second?.exchange === host.exchange)?.take() ?? host)
  const leftOutCount = hosts.length - lookedUp.length + pointer.leftOutCount
  return {
    selection: select(found, false, leftOutCount),
    confirmed: Promise.all(confirmations).then(() => undefined),
  }

  function select(candidates: HostAddresses[], isImplicitMx: boolean, hostsLeftOutCount: number): RouteSelection {
    const routes = selectRoutes(candidates, context.ports.guard, context.limits)
    const selection = { isImplicitMx, routes, hostsLeftOutCount }
    context.record('domain.routes', { kind: 'domain', name: domain }, { ok: true, elapsedMs: 0, value: selection })
    return selection
  }
}

/** Each host once, by preference, then in the order of the answer. The root beside other hosts is no host. */
function hostsInOrder(records: MxRecord[]): MxRecord[] {
  const byName = new Map<string, MxRecord>()
  const inOrder = records.toSorted((one, other) => one.preference - other.preference)
  for (const record of inOrder) {
    if (record.exchange !== '' && !byName.has(record.exchange)) byName.set(record.exchange, record)
  }
  return [...byName.values()]
}

/** What the second look at a host brought; `take` writes it down in place of the failure. */
interface SecondAnswer {
  exchange: string
  take(): HostAddresses
}

async function observeHost(
  { exchange, preference }: MxRecord,
  context: StepContext,
  confirmations: Promise<SecondAnswer | undefined>[],
): Promise<HostAddresses> {
  const nothing = { exchange, preference, ipv4: [], ipv6: [] }
  // An address in place of a name is judged from the MX record itself.
  if (isAddressLike(exchange)) return nothing
  const subject: Subject = { kind: 'host', name: exchange }
  if (!isHostName(exchange)) {
    context.record('host.a', subject, notAsked)
    context.record('host.aaaa', subject, notAsked)
    return nothing
  }
  const [a, aaaa] = await Promise.all([
    askAddress(exchange, 'A', context, (seen) => context.record('host.a', subject, seen)),
    askAddress(exchange, 'AAAA', context, (seen) => context.record('host.aaaa', subject, seen)),
  ])
  if (isWithoutRecords(a) && isWithoutRecords(aaaa)) {
    // The family that failed is the doubtful one.
    const [type, observed] = a.ok && !aaaa.ok ? (['AAAA', aaaa] as const) : (['A', a] as const)
    const doubt = { question: { name: exchange, type }, subject, observed }
    const confirmation = observeConfirmation(doubt, context).then((late) => {
      if (late === undefined) return undefined
      const seen = readAddresses(late)
      const take = (): HostAddresses => {
        context.record(type === 'A' ? 'host.a' : 'host.aaaa', subject, seen)
        return { exchange, preference, ipv4: [], ipv6: [], [type === 'A' ? 'ipv4' : 'ipv6']: addressesOf(seen) }
      }
      return { exchange, take }
    })
    // Nobody waits for it yet; the one who does will see a rejection.
    confirmation.catch(() => undefined)
    confirmations.push(confirmation)
  }
  return { exchange, preference, ipv4: addressesOf(a), ipv6: addressesOf(aaaa) }
}
