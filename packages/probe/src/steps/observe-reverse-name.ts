import type { Subject } from '@waypost/core/facts'
import { isGenericName } from '@waypost/core/parse'
import { isWithoutRecords, readPtr } from './dns-answers.ts'
import { lookUpInFamily } from './look-up-in-family.ts'
import { observeConfirmation } from './observe-confirmation.ts'
import { observeHolder } from './observe-holder.ts'
import { reverseName } from './reverse-name.ts'
import { ask, type StepContext } from './step-context.ts'

/**
 * The reverse names of an address and where they lead. Whoever holds the address is looked for where only he can help:
 * the name is missing, could not be asked or is a line's; and where `isHolderWanted`; never with `isNameOnly`. Records `address.ptr`,
 * `ptr-name.address` and, for a PTR that is missing or could not be asked, `dns.confirmation`.
 * Source: RFC 8601 §2.7.3 (iprev).
 */
export async function observeReverseName(
  address: string,
  context: StepContext,
  { isHolderWanted = false, isNameOnly = false }: { isHolderWanted?: boolean; isNameOnly?: boolean } = {},
): Promise<void> {
  const subject: Subject = { kind: 'address', name: address, address }
  const question = { name: reverseName(address), type: 'PTR' as const }
  const observed = await ask(question, context)
  const ptr = readPtr(observed)
  context.record('address.ptr', subject, ptr)
  if (isWithoutRecords(ptr)) {
    const confirmed = observeConfirmation({ question, subject, observed }, context).then(() => undefined)
    const holder = isNameOnly ? undefined : observeHolder(address, ptr, { context, meanwhile: confirmed })
    await Promise.all([confirmed, holder])
    return
  }
  const names = ptr.ok ? [...new Set(ptr.value.records.map(({ name }) => name))] : []
  const lookups = Promise.all(
    names.slice(0, context.limits.ptrNames).map(async (name) => {
      context.record('ptr-name.address', { kind: 'host', name, address }, await lookUpInFamily(name, address, context))
    }),
  )
  if (isNameOnly) return void (await lookups)
  const isLine = names.length > 0 && names.every((name) => isGenericName(name, address))
  const holder =
    isHolderWanted || isLine ? observeHolder(address, ptr, { context, meanwhile: lookups }) : Promise.resolve()
  await Promise.all([lookups, holder])
}
