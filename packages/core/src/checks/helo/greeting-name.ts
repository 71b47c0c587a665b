import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import { isRefusedName } from '../../target/special-names.ts'
import type { JudgeContext } from '../check.ts'
import { evidenceOf, isContradicted, saysNothingThere, secondLook } from '../reading/confirmation.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { providerOfAddress } from '../reading/mail-provider.ts'
import { heloCodes } from './codes.ts'

/** Letters, digits and hyphens, with a dot, and a last label that is no number. Source: RFC 5321 §2.3.5, §4.1.2. */
const fullName = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i

/** Names of tests and examples: nobody else can have them. */
const demoNames = ['example', 'test']

/**
 * Is the name that the sending server says in HELO a name of the internet, and does it lead to the address that sends?
 * A receiver may not refuse mail because the two differ, and large senders do differ. Silent when the name is not
 * known. Source: RFC 5321 §2.3.5, §4.1.1.1, §4.1.4.
 */
export function judgeGreetingName(facts: FactReader, context: JudgeContext): Finding[] {
  const helo = context.sender?.heloName
  if (helo === undefined) return []
  const make = findingMaker(heloCodes, context)
  const name = helo.replace(/\.$/, '').toLowerCase()
  if (!fullName.test(name) || isRefusedName(name, demoNames)) {
    return [make('helo-not-a-name', { kind: 'host', name: helo }, { helo })]
  }
  return facts.all('helo-name.address').flatMap((fact) => judgeOne(fact, facts, context))
}

function judgeOne(fact: Fact<'helo-name.address'>, facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(heloCodes, context)
  const { subject, observed } = fact
  const { name: helo, address = '' } = subject
  const args = { helo, address }
  if (!observed.ok) return [make('helo-lookup-failed', subject, { ...args, failure: observed.failure })]
  const addresses = observed.value.records.map((record) => record.address)
  if (addresses.includes(address)) return [make('helo-confirmed', subject, args)]
  if (addresses.length > 0) {
    // A provider greets as it likes. Whose server it is may still be found out.
    if (!context.isComplete || providerOfAddress(address, facts, context) !== undefined) return []
    return [make('helo-mismatch', subject, { ...args, leadsTo: addresses })]
  }
  const look = secondLook(facts, 'host', helo)
  if (!look && !context.isComplete) return []
  if (isContradicted(look, saysNothingThere)) return [make('helo-lookup-failed', subject, args)]
  return [make('helo-no-address', subject, { ...args, ...evidenceOf(look, saysNothingThere) })]
}
