import type { DnsAnswer, Observed, PtrRecord, ReverseZone } from '@waypost/core/facts'
import { findZone, type ZoneCut } from './find-zone.ts'
import { canonicalName, isHostName } from './host-name.ts'
import { reverseName } from './reverse-name.ts'
import { ask, type StepContext } from './step-context.ts'

const maxNameServers = 8

/**
 * Who runs the zone in which the reverse name of an address would stand: its name servers and the mailbox in its SOA.
 * An alias of a classless delegation (RFC 2317) is followed, and then the zone above is told as well, as for a zone
 * of one address alone. Records `address.reverse-zone`, or nothing where the resolver can name no zone.
 * Source: RFC 1035 §3.3.13 (SOA) and §3.5 (in-addr.arpa), RFC 3596 §2.5 (ip6.arpa).
 */
export async function observeReverseZone(
  address: string,
  ptr: Observed<DnsAnswer<PtrRecord>>,
  context: StepContext,
): Promise<void> {
  const answer = ptr.ok ? ptr.value : undefined
  const { clock } = context.ports
  const startedMs = clock.nowMs()
  const name = reverseName(address)
  const standsAt = canonicalName(name, answer)
  const cut = await findZone(standsAt, answer?.zone, context)
  if (cut === undefined || context.signal.aborted) return
  const isHandedOver = standsAt !== name || cut.zone === name
  const [contact, parent] = await Promise.all([
    contactOf(cut.zone, context),
    isHandedOver ? findZone(parentName(name), undefined, context) : undefined,
  ])
  const value: ReverseZone = {
    ...told(cut),
    ...(contact !== undefined && { contact }),
    ...(standsAt !== name && { alias: standsAt }),
    ...(parent !== undefined && { parent: told(parent) }),
  }
  const elapsedMs = Math.round(clock.nowMs() - startedMs)
  context.record('address.reverse-zone', { kind: 'address', name: address, address }, { ok: true, elapsedMs, value })
}

function told({ zone, nameServers }: ZoneCut): { zone: string; nameServers: string[] } {
  return { zone, nameServers: nameServers.slice(0, maxNameServers).map(({ name }) => name) }
}

async function contactOf(zone: string, context: StepContext): Promise<string | undefined> {
  const soa = await ask({ name: zone, type: 'SOA' }, context)
  const [, rname = ''] = soa.ok && soa.value.cnameChain.length === 0 ? (soa.value.records[0]?.split(' ') ?? []) : []
  return mailboxOf(rname)
}

function parentName(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}

/** An RNAME as a mail address: its first label is the local part. Undefined for what nobody could write to. */
export function mailboxOf(rname: string): string | undefined {
  const end = firstUnescapedDot(rname)
  const local = rname.slice(0, end).replaceAll('\\.', '.')
  const domain = rname.slice(end + 1)
  if (end < 1 || !/^[a-z0-9._+-]{1,64}$/.test(local) || !domain.includes('.') || !isHostName(domain)) return undefined
  return `${local}@${domain}`
}

function firstUnescapedDot(name: string): number {
  for (let index = 0; index < name.length; index++) {
    if (name[index] === '\\') index++
    else if (name[index] === '.') return index
  }
  return -1
}
