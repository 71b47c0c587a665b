import type { DnsAnswer, Observed } from '@waypost/core/facts'
import { readAddresses } from './dns-answers.ts'
import { isHostName, notAsked } from './host-name.ts'
import { addressTypeOf } from './reverse-name.ts'
import { ask, type StepContext } from './step-context.ts'

/** The addresses of a name in the family of `address`; not asked for a name that no host can have. */
export async function lookUpInFamily(
  name: string,
  address: string,
  context: StepContext,
): Promise<Observed<DnsAnswer<{ address: string }>>> {
  if (!isHostName(name)) return notAsked
  return readAddresses(await ask({ name, type: addressTypeOf(address) }, context))
}
