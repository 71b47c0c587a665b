import type { Observed, SenderAddress, Subject } from '@waypost/core/facts'
import type { SenderInput } from '@waypost/core/plan'
import { addressesOf, isNullMx, readAddresses, readMx } from './dns-answers.ts'
import { lookUpInFamily } from './look-up-in-family.ts'
import { observeConfirmation } from './observe-confirmation.ts'
import { observeReverseName } from './observe-reverse-name.ts'
import { addressTypeOf } from './reverse-name.ts'
import { ask, type StepContext } from './step-context.ts'

export interface SenderWishes {
  /** Told the addresses once they are known. */
  tellAddresses?: (addresses: string[]) => void
  /** Who holds an address is wanted in any case, not only where its reverse name needs him. */
  isHolderWanted?: boolean
}

/**
 * Finds out which addresses send, and for each one what receivers look up: its reverse names (observe-reverse-name.ts)
 * and the HELO name. Records `sender.address`, `helo-name.address` and, for a HELO name without an address,
 * `dns.confirmation`; for a mail domain `sender-domain.txt`. Source: RFC 5321 §4.1.1.1.
 */
export async function observeSender(
  sender: SenderInput,
  context: StepContext,
  { tellAddresses = () => undefined, isHolderWanted = false }: SenderWishes = {},
): Promise<void> {
  const given = givenSender(sender)
  if (given === undefined) return
  // Asked beside the rest: a name may turn out to be a mail domain, and then its permission list tells who sends.
  const list = isNameOnly(sender) ? ask({ name: given, type: 'TXT' }, context) : undefined
  const observed = await findSenderAddress(sender, context)
  context.record('sender.address', { kind: 'sender', name: given }, observed)
  if (!observed.ok) return
  tellAddresses(observed.value.addresses)
  if (observed.value.isMailDomain && list !== undefined) {
    context.record('sender-domain.txt', { kind: 'domain', name: given }, await list)
  }
  await Promise.all(
    observed.value.addresses.flatMap((address) => [
      observeReverseName(address, context, { isHolderWanted }),
      ...(sender.heloName === undefined ? [] : [observeHeloName(sender.heloName, address, context)]),
    ]),
  )
}

/** A name of which nobody said whether it is a server or a mail domain. */
function isNameOnly({ address, name, mailDomain }: SenderInput): boolean {
  return address === undefined && name !== undefined && mailDomain === undefined
}

/** Addresses of one sender that are judged in a run. */
const maxAddresses = 4

/** What was said about who sends, the most telling first. */
function givenSender({ address, name, mailDomain }: SenderInput): string | undefined {
  return address ?? name ?? mailDomain
}

/** The addresses that send, as far as what was given leads to them. Asked once a run, however many lanes ask. */
export async function findSenderAddress(sender: SenderInput, context: StepContext): Promise<Observed<SenderAddress>> {
  const given = givenSender(sender) ?? ''
  if (sender.address !== undefined) {
    const source = sender.source
    const given = [...new Set([sender.address, ...(sender.otherAddresses ?? [])])]
    const addresses = lookedAt(given, context).slice(0, maxAddresses)
    const name = sender.name === undefined ? {} : { name: sender.name }
    return { ok: true, elapsedMs: 0, value: { addresses, source, ...name, isMailDomain: false } }
  }
  if (sender.name === undefined) {
    return { ok: true, elapsedMs: 0, value: { addresses: [], source: 'name', name: given, isMailDomain: true } }
  }
  const startedMs = context.ports.clock.nowMs()
  const [mx, ...families] = await Promise.all([
    ask({ name: given, type: 'MX' }, context).then(readMx),
    ask({ name: given, type: 'A' }, context).then(readAddresses),
    ask({ name: given, type: 'AAAA' }, context).then(readAddresses),
  ])
  const elapsedMs = Math.round(context.ports.clock.nowMs() - startedMs)
  // Without an answer about MX nobody knows whether the name's own address is what sends.
  if (!mx.ok) return mx
  const isMailDomain = mx.value.records.length > 0 && !isNullMx(mx.value.records)
  const addresses = isMailDomain
    ? []
    : families.flatMap((family) => lookedAt(addressesOf(family), context).slice(0, context.limits.addressesPerFamily))
  const failed = families.find((family) => !family.ok)
  if (!isMailDomain && addresses.length === 0 && failed !== undefined && !failed.ok) return failed
  return { ok: true, elapsedMs, value: { addresses, source: 'name', name: given, isMailDomain } }
}

/** Addresses that can send to the internet; about others there is nothing to ask in public. */
function lookedAt(addresses: string[], { ports }: StepContext): string[] {
  return addresses.filter((address) => ports.guard.pass(address) !== undefined)
}

/** Where the name that the sending server says leads. */
export async function observeHeloName(heloName: string, address: string, context: StepContext): Promise<void> {
  const subject: Subject = { kind: 'host', name: heloName, address }
  const observed = await lookUpInFamily(heloName, address, context)
  context.record('helo-name.address', subject, observed)
  if (!observed.ok || observed.value.records.length > 0) return
  await observeConfirmation({ question: { name: heloName, type: addressTypeOf(address) }, subject, observed }, context)
}
