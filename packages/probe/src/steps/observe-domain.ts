import type { AddressRecord, DnsAnswer, MxRecord, Observed, Subject } from '@waypost/core/facts'
import { addressesOf, isNullMx, isWithoutRecords, readAddresses, readMx } from './dns-answers.ts'
import { observeConfirmation, type LateAnswer } from './observe-confirmation.ts'
import { observeLikelyDomains } from './observe-likely-domains.ts'
import { ask, type StepContext } from './step-context.ts'

/** What the domain says about where its mail goes. */
export type MailPointer =
  | { kind: 'mx'; records: MxRecord[]; leftOutCount: number }
  | { kind: 'implicit'; ipv4: string[]; ipv6: string[] }
  /** No such domain, a null MX, no address either, or nobody answered. */
  | { kind: 'none' }

export interface DomainObservation {
  pointer: MailPointer
  /** Ends when a doubtful answer was asked again; the pointer does not wait for it. */
  confirmed: Promise<void>
}

/**
 * Asks where mail for a domain goes. Records `domain.mx`, `domain.a` and `domain.aaaa` when there is no MX,
 * `dns.confirmation` when the answer would stop mail, and `domain.likely` when there is no such domain. Source: RFC 5321 §5.1, RFC 7505 §3.
 */
export async function observeDomain(domain: string, context: StepContext): Promise<DomainObservation> {
  const subject: Subject = { kind: 'domain', name: domain }
  const question = { name: domain, type: 'MX' as const }
  const first = await ask(question, context)
  context.record('domain.mx', subject, readMx(first))
  const look = (): Promise<LateAnswer | undefined> =>
    observeConfirmation({ question, subject, observed: first }, context)
  const late = first.ok ? undefined : await look()
  const isNowhere: MailPointer = { kind: 'none' }
  const mx = readMx(late ?? first)
  if (!mx.ok) return { pointer: isNowhere, confirmed: Promise.resolve() }
  if (late !== undefined) context.record('domain.mx', subject, mx)
  // What the second look brought is not looked at again.
  const confirm = async (): Promise<void> => {
    if (late === undefined) await look()
  }
  if (mx.value.kind === 'nxDomain') {
    const confirmed = Promise.all([confirm(), observeLikelyDomains(domain, context)]).then(() => undefined)
    return { pointer: isNowhere, confirmed }
  }
  if (!isWithoutRecords(mx)) {
    const { records, leftOutCount } = mx.value
    if (isNullMx(records)) return { pointer: isNowhere, confirmed: confirm() }
    return { pointer: { kind: 'mx', records, leftOutCount }, confirmed: Promise.resolve() }
  }

  const [a, aaaa] = await Promise.all([
    askAddress(domain, 'A', context, (seen) => context.record('domain.a', subject, seen)),
    askAddress(domain, 'AAAA', context, (seen) => context.record('domain.aaaa', subject, seen)),
  ])
  if (isWithoutRecords(a) && isWithoutRecords(aaaa)) {
    if (a.ok && aaaa.ok) return { pointer: isNowhere, confirmed: confirm() }
    // The family that failed is the doubtful one.
    const [type, failed] = a.ok ? (['AAAA', aaaa] as const) : (['A', a] as const)
    const doubt = { question: { name: domain, type }, subject, observed: failed }
    return { pointer: isNowhere, confirmed: observeConfirmation(doubt, context).then(() => undefined) }
  }
  const pointer: MailPointer = { kind: 'implicit', ipv4: addressesOf(a), ipv6: addressesOf(aaaa) }
  return { pointer, confirmed: Promise.resolve() }
}

/** One address question, told as soon as it is answered. */
export async function askAddress(
  name: string,
  type: 'A' | 'AAAA',
  context: StepContext,
  tell: (observed: Observed<DnsAnswer<AddressRecord>>) => void,
): Promise<Observed<DnsAnswer<AddressRecord>>> {
  const observed = readAddresses(await ask({ name, type }, context))
  tell(observed)
  return observed
}
