import type { FactReader } from '../../facts/index.ts'
import { providerOfInclude, providerOfServer, providersOfDomain, type MailProvider } from '../../providers/index.ts'
import { isSpfRecord, openedLists, type SpfNode } from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { readSpf } from './read-spf.ts'

/** A sending address that turned out to be a provider's own server, and what shows it. */
export interface ProvidedAddress {
  provider: MailProvider
  /** Its reverse or greeting name in the provider's domain, where that leads back. */
  name?: string
  /** The mail domain whose permission list counts it among the provider's. */
  domain?: string
}

/**
 * Whose server an address is, where that was seen: a name in the provider's domain leads to it, or a permission list
 * opens itself to it by what it includes of the provider. Undefined when it is nobody's that we know, or not seen (yet).
 * Source: RFC 8601 §2.7.3 (a reverse name proves something only where it leads back), RFC 7208 §5.2.
 */
export function providerOfAddress(
  address: string,
  facts: FactReader,
  context: JudgeContext,
): ProvidedAddress | undefined {
  return byName(address, facts, context) ?? byList(address, facts, context)
}

/** The provider in whose own domain the name lies that leads to the address. */
export function providerByReverseName(address: string, facts: FactReader): ProvidedAddress | undefined {
  const ptr = facts.one('address.ptr', { kind: 'address', name: address, address })?.observed
  const names = ptr?.ok ? ptr.value.records.map(({ name }) => name) : []
  return firstProvider(names.filter((name) => leadsTo(facts, 'ptr-name.address', { name, address })))
}

function byName(address: string, facts: FactReader, context: JudgeContext): ProvidedAddress | undefined {
  const reverse = providerByReverseName(address, facts)
  if (reverse !== undefined) return reverse
  const name = context.sender?.heloName
  return name !== undefined && leadsTo(facts, 'helo-name.address', { name, address })
    ? firstProvider([name])
    : undefined
}

function firstProvider(names: string[]): ProvidedAddress | undefined {
  for (const name of names) {
    const provider = providerOfServer(name)
    if (provider !== undefined) return { provider, name }
  }
  return undefined
}

function leadsTo(
  facts: FactReader,
  lookup: 'ptr-name.address' | 'helo-name.address',
  { name, address }: { name: string; address: string },
): boolean {
  const observed = facts.one(lookup, { kind: 'host', name, address })?.observed
  return observed?.ok === true && observed.value.records.some((record) => record.address === address)
}

function byList(address: string, facts: FactReader, context: JudgeContext): ProvidedAddress | undefined {
  for (const { mailDomain: domain, senders } of readSpf(facts, context)) {
    const evaluation = senders.find((sender) => sender.address === address)?.evaluation
    if (evaluation?.result !== 'pass' || evaluation.tree === null) continue
    const provider = listsOnTheWay(evaluation.tree)
      .map(providerOfInclude)
      .find((found) => found !== undefined)
    if (provider !== undefined) return { provider, domain }
  }
  return undefined
}

/** The lists through which a pass came about, from the domain's own to the one that holds the address. */
function listsOnTheWay(node: SpfNode): string[] {
  // A redirect does not match by itself: what its list says holds.
  const next = node.terms.find(({ isMatch, child }) => child !== undefined && (isMatch || child.result === 'pass'))
  return next?.child === undefined ? [] : [next.child.domain, ...listsOnTheWay(next.child)]
}

/** Which providers a mail domain lets send, by its permission list, and whether it lets nobody else. */
export interface NamedProviders {
  domain: string
  providers: MailProvider[]
  isAll: boolean
}

/** The same from the list alone, for a sender of whom nobody knows the address. Undefined when it names none. */
export function providersInList(facts: FactReader): NamedProviders | undefined {
  for (const { subject, observed } of facts.all('sender-domain.txt')) {
    const [text, ...others] = observed.ok ? observed.value.records.filter(isSpfRecord) : []
    if (text === undefined || others.length > 0) continue
    const { names, isAll } = openedLists(text, subject.name)
    const providers = providersOfDomain([], names)
    const isKnown = names.every((name) => providerOfInclude(name) !== undefined)
    if (providers.length > 0) return { domain: subject.name, providers, isAll: isAll && isKnown }
  }
  return undefined
}
