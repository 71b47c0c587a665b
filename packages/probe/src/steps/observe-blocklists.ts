import type { BlocklistHealth, DnsAnswer, Observed } from '@waypost/core/facts'
import { sanitiseText } from '../text/sanitise.ts'
import type { ProbeSettings } from '../settings.ts'
import { reverseName } from './reverse-name.ts'
import { ask, type StepContext } from './step-context.ts'

type List = ProbeSettings['blocklists'][number]

const maxCodes = 10
const maxReasons = 3
const maxReasonCharacters = 300

/** What every working list holds, and what none holds. Source: RFC 5782 §5. */
const testAddresses = {
  4: { listed: '127.0.0.2', unlisted: '127.0.0.1' },
  6: { listed: '::ffff:127.0.0.2', unlisted: '::ffff:127.0.0.1' },
} as const

/**
 * Asks each list about each address that sends, and beside that whether the list works at all. Records
 * `blocklist.health` for each list and family, and `blocklist.listing` for each list and address. A list's key is a
 * secret: it stands in questions and nowhere else. Source: RFC 5782 §2.1, §2.4, §5.
 */
export async function observeBlocklists(addresses: string[], context: StepContext): Promise<void> {
  const families = [...new Set(addresses.map(familyOf))]
  await Promise.all(
    context.settings.blocklists.flatMap((list) => [
      ...families.map((family) => observeHealth(list, family, context)),
      ...addresses.map((address) => observeListing(list, address, context)),
    ]),
  )
}

async function observeHealth(list: List, family: 4 | 6, context: StepContext): Promise<void> {
  const { listed, unlisted } = testAddresses[family]
  const observed = await context.ports.listHealth.recall(`${list.zone} ${family}`, async () => {
    const [first, second] = await Promise.all([
      askList(list, listed, 'A', context),
      askList(list, unlisted, 'A', context),
    ])
    return bothOf(first, second)
  })
  context.record('blocklist.health', { kind: 'zone', name: list.zone, address: listed }, observed)
}

function bothOf(first: Observed<string[]>, second: Observed<string[]>): Observed<BlocklistHealth> {
  if (!first.ok) return first
  if (!second.ok) return second
  const value = { mustBeListed: first.value.slice(0, maxCodes), mustNotBeListed: second.value.slice(0, maxCodes) }
  return { ok: true, value, elapsedMs: Math.max(first.elapsedMs, second.elapsedMs) }
}

async function observeListing(list: List, address: string, context: StepContext): Promise<void> {
  const codes = await askList(list, address, 'A', context)
  const subject = { kind: 'address' as const, name: list.zone, address }
  if (!codes.ok) return context.record('blocklist.listing', subject, codes)
  const texts = codes.value.length > 0 ? await askList(list, address, 'TXT', context) : undefined
  const reasons = texts?.ok ? texts.value.slice(0, maxReasons).map((text) => readReason(text, list)) : []
  const elapsedMs = codes.elapsedMs + (texts?.elapsedMs ?? 0)
  context.record('blocklist.listing', subject, {
    ok: true,
    value: { codes: codes.value.slice(0, maxCodes), reasons },
    elapsedMs,
  })
}

/** The records of an answer; empty when the list has none. A failure is told without words, which might hold the key. */
async function askList(
  { zone, key }: List,
  address: string,
  type: 'A' | 'TXT',
  context: StepContext,
): Promise<Observed<string[]>> {
  const name = [queryLabels(address), ...(key === undefined ? [] : [key]), zone].join('.')
  const observed: Observed<DnsAnswer<string>> = await ask({ name, type }, context)
  const { elapsedMs } = observed
  if (!observed.ok) return { ok: false, failure: observed.failure, elapsedMs }
  return { ok: true, value: observed.value.records, elapsedMs }
}

/** The octets of an IPv4 address or the nibbles of an IPv6 address, last first. */
function queryLabels(address: string): string {
  return reverseName(address).replace(/\.(?:in-addr|ip6)\.arpa$/, '')
}

function readReason(text: string, { key }: List): string {
  // Before it is cut, so that no half of the key is left at the end.
  const safe = key === undefined ? text : text.replaceAll(new RegExp(key, 'gi'), '…')
  return sanitiseText(safe, maxReasonCharacters)
}

function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4
}
