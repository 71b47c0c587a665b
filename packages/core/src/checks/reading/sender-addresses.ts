import type { Fact, FactReader } from '../../facts/index.ts'

/**
 * The addresses that are known to send; undefined as long as nobody looked. An address that was only guessed from a
 * mail domain's own name is none.
 */
export function sendingAddresses(facts: FactReader): string[] | undefined {
  const told = facts.all('sender.address')
  if (told.length === 0) return undefined
  return told.flatMap(({ observed }) => {
    if (!observed.ok) return []
    const { addresses, isMailDomain, source } = observed.value
    return source === 'name' && isMailDomain ? [] : addresses
  })
}

/**
 * The reverse lookups of addresses that are known to send. An address that was only guessed from a mail domain's
 * own name is left out: nothing about it may be held against the sender.
 */
export function judgedPtrFacts(facts: FactReader): Fact<'address.ptr'>[] {
  const known = new Set<string>()
  const guessed = new Set<string>()
  for (const { observed } of facts.all('sender.address')) {
    if (!observed.ok) continue
    const { addresses, isMailDomain, source } = observed.value
    for (const address of addresses) (source === 'name' && isMailDomain ? guessed : known).add(address)
  }
  return facts.all('address.ptr').filter(({ subject }) => known.has(subject.name) || !guessed.has(subject.name))
}
